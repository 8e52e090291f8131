package org.runspacelab.store;

import java.util.function.Supplier;

/**
 * The locks of one store's writes: each key belongs to one of them, so that writers of different keys seldom meet.
 * A lock is held for one write and never while foreign code runs. Whoever takes more than one takes them in order.
 */
final class Stripes {

    /** One lock, and what it guards beside its keys. On a cache line of its own, so that two don't slow each other. */
    static final class Stripe {
        /** How many of its keys are there. */
        int size;

        @SuppressWarnings("unused")
        private long pad1, pad2, pad3, pad4, pad5, pad6, pad7;

        /** Returns when the write that is being made has ended. */
        synchronized void pass() {
            size += 0;
        }
    }

    private final Stripe[] all;

    /** @param count a power of two */
    Stripes(int count) {
        all = new Stripe[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Stripe();
        }
    }

    /** The lock of a key in its folded form. */
    Stripe of(Object folded) {
        int hash = folded.hashCode();
        return all[(hash ^ hash >>> 16) & all.length - 1];
    }

    /** Returns when all writes have ended that had begun. New ones may begin. */
    void pass() {
        for (Stripe stripe : all) {
            stripe.pass();
        }
    }

    /** Looks while nobody writes: one moment of the whole store. */
    <T> T inAll(Supplier<T> look) {
        return inAll(0, look);
    }

    /** The number of keys there are. Needs all locks. */
    int size() {
        int size = 0;
        for (Stripe stripe : all) {
            size += stripe.size;
        }
        return size;
    }

    private <T> T inAll(int from, Supplier<T> look) {
        if (from == all.length) {
            return look.get();
        }
        synchronized (all[from]) {
            return inAll(from + 1, look);
        }
    }
}
