package org.runspacelab.store;

import org.jspecify.annotations.Nullable;

/**
 * What a write that looks first makes of a key. Decided under no lock, and carried out only if nobody wrote the
 * key meanwhile; else it is decided anew.
 */
sealed interface Decision {

    /** Decides, given the key's latest entry, null where it is missing. May run several times. */
    @FunctionalInterface
    interface Maker {
        Decision on(@Nullable StoreEntry seen);
    }

    /** What the caller gets for the key's value. */
    @Nullable Object result();

    /** Leaves the key as it is. */
    record Keep(@Nullable Object result) implements Decision {}

    /** Gives the key this value. */
    record Write(@Nullable Object result) implements Decision {}

    /** Removes the key. */
    record Remove() implements Decision {
        @Override
        public @Nullable Object result() {
            return null;
        }
    }

    /** As {@code Map.compute} has it: null removes the key, and does nothing where there is none. */
    static Decision computed(@Nullable StoreEntry seen, @Nullable Object next) {
        if (next != null) {
            return new Write(next);
        }
        return seen == null ? new Keep(null) : new Remove();
    }

    /** Makes this change only where the key holds what is expected; missing counts as null, or as nothing. */
    static Maker onlyIf(@Nullable Object expected, boolean missingIsNull, Decision change) {
        return seen -> (missingIsNull || seen != null) && Arithmetic.same(expected, valueOf(seen))
                ? change
                : new Keep(null);
    }

    static @Nullable Object valueOf(@Nullable StoreEntry entry) {
        return entry == null ? null : entry.value();
    }
}
