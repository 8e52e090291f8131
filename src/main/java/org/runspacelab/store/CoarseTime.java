package org.runspacelab.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Time for those who ask millions of times a second. Asking the system costs more than a write to a store: so while
 * very many ask, a thread of its own asks twice a millisecond, and all others read what it found. Where few ask,
 * each gets the system's own reading, and there is no thread. Callable from any thread.
 */
final class CoarseTime {

    /** So many readings within so many nanoseconds are very many. */
    private static final int MANY = 1024;
    private static final long WITHIN = TimeUnit.MILLISECONDS.toNanos(2);
    /** How long readings are shared before it is looked again whether very many ask. */
    private static final long BURST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long TICK = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long NONE = Long.MIN_VALUE;

    private final LongSupplier ticker;
    /** The shared reading; {@link #NONE} while each asks for itself. Written by the thread alone. */
    private volatile long shared = NONE;
    private volatile boolean wanted;
    private final AtomicBoolean running = new AtomicBoolean();
    // Racy on purpose: how many ask is only estimated.
    private int asked;
    private volatile long marked;

    CoarseTime(LongSupplier ticker) {
        this.ticker = ticker;
        this.marked = ticker.getAsLong() - WITHIN;
    }

    /** A reading, a millisecond or so behind the ticker's while very many ask. */
    long nanos() {
        long now = shared;
        return now == NONE ? own() : now;
    }

    private long own() {
        long now = ticker.getAsLong();
        if ((++asked & MANY - 1) == 0) {
            if (now - marked < WITHIN) {
                share();
            }
            marked = now;
        }
        return now;
    }

    private void share() {
        wanted = true;
        if (running.compareAndSet(false, true)) {
            LabThreads.daemon().name("coarse time").start(this::run);
        }
    }

    private void run() {
        while (wanted) {
            wanted = false;
            shareForAWhile();
            awaitWanted();
            if (!wanted) {
                running.set(false);
                if (!wanted || !running.compareAndSet(false, true)) {
                    return;
                }
            }
        }
    }

    private void shareForAWhile() {
        long begun = ticker.getAsLong();
        for (long now = begun; now - begun < BURST; now = ticker.getAsLong()) {
            shared = now;
            rest(TICK);
        }
        shared = NONE;
    }

    /** An interrupt, which any script can send, would keep it from resting ever after. */
    private static void rest(long nanos) {
        Thread.interrupted();
        LockSupport.parkNanos(nanos);
    }

    private void awaitWanted() {
        long begun = ticker.getAsLong();
        while (!wanted && ticker.getAsLong() - begun < PATIENCE) {
            rest(TICK * 10);
        }
    }
}
