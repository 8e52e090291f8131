package org.runspacelab.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What became of an injection. It is completed once, by the first pipeline that reads the value, by whoever
 * overwrites it unread, or at the end by the session; after that it never changes.
 */
public final class Receipt {

    /** What became of an injected value. */
    public sealed interface Outcome {}

    /** Nobody has read or overwritten it so far. */
    public record Pending() implements Outcome {}

    /** A pipeline read it. */
    public record Seen(Actor by, long nanos) implements Outcome {}

    /** Somebody wrote the key again before any pipeline had read it. */
    public record Overwritten(Actor by, long nanos) implements Outcome {}

    /** The session ended, and no pipeline ever read it. */
    public record Unread(long nanos) implements Outcome {}

    private static final Outcome PENDING = new Pending();

    private final long id;
    private final Object key;
    private final long version;
    private final long nanos;
    private final @Nullable StoreEntry before;
    private final AtomicReference<Outcome> outcome = new AtomicReference<>(PENDING);

    /** @param before must have no receipt itself, or each would keep the one before it alive */
    Receipt(long id, Object key, long version, long nanos, @Nullable StoreEntry before) {
        this.id = id;
        this.key = key;
        this.version = version;
        this.nanos = nanos;
        this.before = before;
    }

    /** A receipt as it was at a moment that somebody recorded. */
    public static Receipt recorded(long id, Object key, long version, long nanos, Outcome outcome) {
        Receipt receipt = new Receipt(id, key, version, nanos, null);
        if (!(outcome instanceof Pending)) {
            receipt.complete(outcome);
        }
        return receipt;
    }

    public long id() {
        return id;
    }

    /** The key written to, in its first casing. */
    public Object key() {
        return key;
    }

    /** The version the injection got. */
    public long version() {
        return version;
    }

    /** When it was written, a reading of the store's clock. */
    public long nanos() {
        return nanos;
    }

    /** What the key held before, without a receipt of its own; null where it was missing. */
    public @Nullable StoreEntry before() {
        return before;
    }

    public Outcome outcome() {
        return outcome.get();
    }

    public boolean isPending() {
        return outcome.get() == PENDING;
    }

    /** Says at the end of a session that nobody read it. Does nothing on a receipt that is complete. */
    public void closeUnread(long atNanos) {
        complete(new Unread(atNanos));
    }

    /** Takes over what was recorded of it later. Does nothing on a receipt that is complete. */
    public void restore(Outcome recorded) {
        if (!(recorded instanceof Pending)) {
            complete(recorded);
        }
    }

    /** Says that a pipeline reads the value now; false where that was too late, since it was overwritten. */
    boolean isSeenBy(Actor reader, LabClock clock) {
        if (isPending()) {
            complete(new Seen(reader, clock.nanos()));
        }
        return !(outcome() instanceof Overwritten);
    }

    void overwritten(Actor by, long atNanos) {
        complete(new Overwritten(by, atNanos));
    }

    private void complete(Outcome end) {
        outcome.compareAndSet(PENDING, end);
    }
}
