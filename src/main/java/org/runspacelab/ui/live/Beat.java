package org.runspacelab.ui.live;

import java.time.Duration;
import java.util.function.LongFunction;

/**
 * Turns once in each period of the session's clock, at its first pulse. All beats of one period turn in the same
 * pulse: what changes by time alone changes together, so that one frame shows it. Belongs to the pulse's thread.
 */
public final class Beat {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long period;
    private long last = Long.MIN_VALUE;

    private Beat(Duration period) {
        this.period = period.toNanos();
    }

    public static Beat every(Duration period) {
        return new Beat(period);
    }

    public static Beat everySecond() {
        return every(Duration.ofSeconds(1));
    }

    /**
     * How long something has run at the moment when the clock's present second began: it grows with the beat.
     *
     * @param running how long it has run at a moment
     */
    public static Duration elapsed(LongFunction<Duration> running, long now) {
        Duration elapsed = running.apply(now - Math.floorMod(now, SECOND));
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** True where another period has come than that of the last question; at first too. A replay goes back. */
    public boolean turns(long now) {
        long present = Math.floorDiv(now, period);
        if (present == last) {
            return false;
        }
        last = present;
        return true;
    }
}
