package org.runspacelab.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The place of one key: its latest entry. Lives as long as the key, and a while after its removal so that versions
 * go on.
 */
final class Slot {

    static final int MAX_ALIASES = 16;

    private static final VarHandle ENTRY = entryHandle();

    /** Over all stores, since one pipeline remembers reads of several. */
    private static final AtomicLong IDS = new AtomicLong();

    final Object key;
    /** This slot's alone, from 1. */
    final long id = IDS.incrementAndGet();
    /** Rises with each new key: the order in which keys were first written. */
    final long ordinal;
    /** Whose lock a write to this key needs. */
    final Stripes.Stripe stripe;
    /** Null until the first write is complete. Written under the stripe, read without. */
    volatile @Nullable StoreEntry entry;
    /** True once the key was forgotten: whoever still finds this slot under an alias looks the key up anew. */
    volatile boolean dead;
    /** How many other casings lead here. Counted without a lock: a few more than the limit do no harm. */
    int aliases;
    /** The key's lost updates; null before the first. Written under the stripe, read without. */
    volatile LostUpdate.@Nullable Tally lost;

    Slot(Object key, long ordinal, Stripes.Stripe stripe) {
        this.key = key;
        this.ordinal = ordinal;
        this.stripe = stripe;
    }

    /** Makes this the latest entry. The end of the stripe is the fence that a volatile write would be. */
    void publish(StoreEntry next) {
        ENTRY.setRelease(this, next);
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

    private static VarHandle entryHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(Slot.class, "entry", StoreEntry.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
