package org.runspacelab.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that stands still until it is advanced by hand. A sleep ends when the clock has come to its end, or by
 * an interrupt. Callable from any thread.
 */
public final class ManualClock implements LabClock {

    /** The wall time at which the clock begins, with 0 nanoseconds. */
    public static final Instant START = Instant.parse("2026-11-21T10:15:30Z");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Sleeper(long until, CountDownLatch wakeUp) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition slept = lock.newCondition();
    private final List<Sleeper> sleepers = new ArrayList<>();
    private volatile long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instantOf(long reading) {
        return START.plusNanos(reading);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (duration.isPositive()) {
            await(duration);
        }
    }

    /** Lets this much time pass and wakes those whose sleep is over by then. */
    public void advance(Duration by) {
        lock.lock();
        try {
            nanos += by.toNanos();
            sleepers.removeIf(this::wakes);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until at least so many threads sleep whose time has not come. */
    public void awaitSleepers(int count) throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (sleepers.size() < count) {
                if (left <= 0) {
                    throw new AssertionError("%d of %d threads sleep".formatted(sleepers.size(), count));
                }
                left = slept.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(Duration duration) throws InterruptedException {
        Sleeper sleeper = fallAsleep(duration);
        try {
            sleeper.wakeUp.await();
        } finally {
            remove(sleeper);
        }
    }

    private Sleeper fallAsleep(Duration duration) {
        lock.lock();
        try {
            Sleeper sleeper = new Sleeper(nanos + TimeUnit.NANOSECONDS.convert(duration), new CountDownLatch(1));
            sleepers.add(sleeper);
            slept.signalAll();
            return sleeper;
        } finally {
            lock.unlock();
        }
    }

    private void remove(Sleeper sleeper) {
        lock.lock();
        try {
            sleepers.remove(sleeper);
        } finally {
            lock.unlock();
        }
    }

    private boolean wakes(Sleeper sleeper) {
        boolean over = sleeper.until - nanos <= 0;
        if (over) {
            sleeper.wakeUp.countDown();
        }
        return over;
    }
}
