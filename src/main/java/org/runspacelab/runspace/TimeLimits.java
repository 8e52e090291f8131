package org.runspacelab.runspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.LabThreads;

/**
 * The time limits of all running pipelines of a session, watched by one thread that lives while there is one.
 * Callable from any thread.
 */
final class TimeLimits {

    /** Beyond it, readings of the clock can't be compared any more; nobody waits 146 years. */
    private static final long LONGEST = Long.MAX_VALUE / 2;

    /** A moment after which something is to be done. */
    static final class Deadline {
        private final long number;
        private final long nanos;
        private final Runnable action;

        private Deadline(long number, long nanos, Runnable action) {
            this.number = number;
            this.nanos = nanos;
            this.action = action;
        }
    }

    private final LabClock clock;
    /** Stopping calls foreign code: not on the thread that watches. */
    private final Executor executor;

    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<Deadline> deadlines;
    private @Nullable Thread watcher;
    private long numbers;

    TimeLimits(LabClock clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
        this.deadlines = new TreeSet<>(TimeLimits::byTime);
    }

    /** Readings of the clock are compared by their difference: they may overflow. */
    private static int byTime(Deadline one, Deadline other) {
        int byTime = Long.signum(one.nanos - other.nanos);
        return byTime == 0 ? Long.compare(one.number, other.number) : byTime;
    }

    Deadline add(Duration limit, Runnable action) {
        lock.lock();
        try {
            long nanos = clock.nanos() + Math.min(TimeUnit.NANOSECONDS.convert(limit), LONGEST);
            Deadline deadline = new Deadline(numbers++, nanos, action);
            deadlines.add(deadline);
            if (deadlines.first() == deadline) {
                lookAgain();
            }
            return deadline;
        } finally {
            lock.unlock();
        }
    }

    void remove(Deadline deadline) {
        lock.lock();
        try {
            if (deadlines.remove(deadline) && deadlines.isEmpty()) {
                lookAgain();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many are watched. */
    int size() {
        lock.lock();
        try {
            return deadlines.size();
        } finally {
            lock.unlock();
        }
    }

    /** The thread that watches, where there is one. */
    List<Thread> watchers() {
        lock.lock();
        try {
            return watcher == null ? List.of() : List.of(watcher);
        } finally {
            lock.unlock();
        }
    }

    private void lookAgain() {
        if (watcher != null) {
            watcher.interrupt();
        } else {
            watcher = LabThreads.daemon().name("time limits").start(this::watch);
        }
    }

    private void watch() {
        for (Duration pause = pause(); pause != null; pause = pause()) {
            try {
                clock.sleep(pause);
            } catch (InterruptedException lookAgain) {
                // The earliest deadline is another one now, or there is none.
            }
        }
    }

    /** How long nothing is due; null where nothing is left, and then the thread ends. */
    private @Nullable Duration pause() {
        List<Deadline> due = new ArrayList<>();
        try {
            return pauseAfter(due);
        } finally {
            due.forEach(deadline -> executor.execute(deadline.action));
        }
    }

    private @Nullable Duration pauseAfter(List<Deadline> due) {
        lock.lock();
        try {
            // Whatever the interrupt was to say is seen below.
            Thread.interrupted();
            long now = clock.nanos();
            while (!deadlines.isEmpty() && deadlines.first().nanos - now <= 0) {
                due.add(deadlines.removeFirst());
            }
            if (deadlines.isEmpty()) {
                watcher = null;
                return null;
            }
            return Duration.ofNanos(deadlines.first().nanos - now);
        } finally {
            lock.unlock();
        }
    }
}
