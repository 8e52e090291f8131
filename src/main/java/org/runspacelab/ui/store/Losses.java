package org.runspacelab.ui.store;

import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LostUpdate;
import org.runspacelab.store.SynchronizedStore;

/** The writes to one key that were overwritten unread: how many, and the last of them. */
record Losses(long count, @Nullable LostUpdate last) implements Comparable<Losses> {

    static final Losses NONE = new Losses(0, null);

    /** What this store has lost of this key so far. */
    static Losses of(SynchronizedStore store, Object key) {
        long count = store.lostUpdates(key);
        return count == 0 ? NONE : new Losses(count, store.lastLost(key).orElse(null));
    }

    @Override
    public int compareTo(Losses other) {
        return Long.compare(count, other.count);
    }
}
