package org.runspacelab.store;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The place of one key: its latest entry, and its links in the order of last writes. Lives as long as the key,
 * and a while after its removal so that versions go on.
 */
final class Slot {

    static final int MAX_ALIASES = 16;

    /** Over all stores, since one pipeline remembers reads of several. */
    private static final AtomicLong IDS = new AtomicLong();

    final Object key;
    /** This slot's alone, from 1. */
    final long id = IDS.incrementAndGet();
    /** Rises with each new key: the order in which keys were first written. */
    final long ordinal;
    /** Null until the first write is complete. Written under the store's lock, read without. */
    volatile @Nullable StoreEntry entry;
    /** True once the key was forgotten: whoever still finds this slot under an alias looks the key up anew. */
    volatile boolean dead;
    /** How many other casings lead here. Counted without a lock: a few more than the limit do no harm. */
    int aliases;
    /** The key's lost updates; null before the first. Written under the store's lock, read without. */
    volatile LostUpdate.@Nullable Tally lost;

    // Guarded by the store's lock.
    @Nullable Slot older;
    @Nullable Slot newer;

    Slot(Object key, long ordinal) {
        this.key = key;
        this.ordinal = ordinal;
    }

    /** The latest entry unless the key was never written or is removed. */
    @Nullable StoreEntry live() {
        StoreEntry now = entry;
        return now == null || now.removed() ? null : now;
    }

    long nextVersion() {
        StoreEntry last = entry;
        return last == null ? 1 : last.version() + 1;
    }
}
