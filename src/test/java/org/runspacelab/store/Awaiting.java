package org.runspacelab.store;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for conditions, never for a time, and never without a bound. */
public final class Awaiting {

    /** How long a test waits for what has to come: long, since a loaded machine is slow. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    /** What comes that soon is not waited for any longer than it takes. */
    private static final long AT_ONCE_NANOS = 1_000_000;
    /** After that it leaves the processor to others so long between two looks. */
    private static final long PAUSE_NANOS = 200_000;

    private Awaiting() {}

    /** Waits until the condition is true. */
    public static void until(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long waited = System.nanoTime() - begun;
            if (waited > LIMIT.toNanos()) {
                throw new AssertionError("Never came true: " + what);
            }
            if (waited > AT_ONCE_NANOS) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else {
                Thread.yield();
            }
        }
    }

    /** Waits until the latch is open. */
    public static void open(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The latch was never opened");
        }
    }

    /** Waits until all are at the barrier. */
    public static void all(CyclicBarrier barrier)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        barrier.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until the thread is blocked in a wait of its own. */
    public static void blocked(Thread thread) {
        until(thread + " waits", () -> switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        });
    }

    /** Waits until the thread has ended. */
    public static void ended(Thread thread) throws InterruptedException {
        if (!thread.join(LIMIT)) {
            throw new AssertionError(thread + " never ended");
        }
    }
}
