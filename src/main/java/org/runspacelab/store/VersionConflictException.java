package org.runspacelab.store;

/** An injection that was to be made only at a certain version came too late; nothing was written. */
public final class VersionConflictException extends RuntimeException {

    private final long wanted;
    private final long actual;

    VersionConflictException(Object key, long wanted, long actual) {
        super("Key \"%s\" is at version %d by now, not %d: nothing was written".formatted(key, actual, wanted));
        this.wanted = wanted;
        this.actual = actual;
    }

    public long wanted() {
        return wanted;
    }

    /** The version the key has; 0 where it does not exist. */
    public long actual() {
        return actual;
    }
}
