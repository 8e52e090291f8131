package org.runspacelab.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait at one end of a queue, each served in its turn: who serves one hands it what it waits for, so
 * that nobody who comes later takes it away. Every call needs the queue's lock.
 */
final class QueueWaiters {

    /** One waiting thread, as who it waits, and what it brings or gets. */
    static final class Waiter {
        final Actor actor;
        private final Condition served;
        private boolean done;
        @Nullable Object value;

        private Waiter(Actor actor, @Nullable Object value, Condition served) {
            this.actor = actor;
            this.value = value;
            this.served = served;
        }
    }

    private final Lock lock;
    private final Deque<Waiter> inTurn = new ArrayDeque<>();

    QueueWaiters(Lock lock) {
        this.lock = lock;
    }

    int size() {
        return inTurn.size();
    }

    /** Lines up a thread that brings this value, or null where it is to get one. */
    Waiter add(Actor actor, @Nullable Object value) {
        Waiter waiter = new Waiter(actor, value, lock.newCondition());
        inTurn.add(waiter);
        return waiter;
    }

    /** Takes who waits longest, if anybody does, out of the line: it is to be served at once. */
    @Nullable Waiter next() {
        Waiter waiter = inTurn.poll();
        if (waiter != null) {
            waiter.done = true;
            waiter.served.signal();
        }
        return waiter;
    }

    /**
     * Waits, without the lock, until the waiter is served or the time is up, then false. Whoever was served just
     * before an interrupt stays served, and its thread interrupted.
     */
    boolean await(Waiter waiter, long nanos) throws InterruptedException {
        long left = nanos;
        try {
            while (!waiter.done && left > 0) {
                left = waiter.served.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            if (!waiter.done) {
                throw e;
            }
            Thread.currentThread().interrupt();
        } finally {
            if (!waiter.done) {
                inTurn.remove(waiter);
            }
        }
        return waiter.done;
    }

    /** How long this is at most, in nanoseconds; 0 where it means not to wait at all. */
    static long bounded(Duration limit) {
        if (!limit.isPositive()) {
            return 0;
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? limit.toNanos() : Long.MAX_VALUE;
    }
}
