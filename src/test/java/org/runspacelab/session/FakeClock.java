package org.runspacelab.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.runspacelab.store.LabClock;

/** A clock that stands still until the test moves it on; whoever sleeps wakes up when its time has come. */
public final class FakeClock implements LabClock {

    public static final Instant BEGIN = Instant.parse("2026-11-21T10:15:30Z");

    private final List<Sleeper> sleepers = new ArrayList<>();
    private boolean stubborn;
    private long now;

    private static final class Sleeper {
        private final Duration duration;
        private final long end;

        Sleeper(Duration duration, long end) {
            this.duration = duration;
            this.end = end;
        }
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public Instant instantOf(long nanos) {
        return BEGIN.plusNanos(nanos);
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        Sleeper me = new Sleeper(duration, now + duration.toNanos());
        sleepers.add(me);
        notifyAll();
        try {
            while (sleepers.contains(me)) {
                doze();
            }
        } finally {
            sleepers.remove(me);
        }
    }

    private void doze() throws InterruptedException {
        try {
            wait();
        } catch (InterruptedException e) {
            if (!stubborn) {
                throw e;
            }
        }
    }

    /** From now on an interrupt wakes nobody. */
    public synchronized void ignoreInterrupts() {
        stubborn = true;
    }

    public synchronized void advance(Duration duration) {
        now += duration.toNanos();
        sleepers.removeIf(sleeper -> sleeper.end <= now);
        notifyAll();
    }

    /** Waits until somebody sleeps for exactly this long. */
    public void awaitSleeper(Duration duration) {
        Eventually.until("somebody sleeps for " + duration, () -> isAsleepFor(duration));
    }

    private synchronized boolean isAsleepFor(Duration duration) {
        return sleepers.stream().anyMatch(sleeper -> sleeper.duration.equals(duration));
    }
}
