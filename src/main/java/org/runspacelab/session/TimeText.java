package org.runspacelab.session;

import java.time.Instant;
import org.runspacelab.store.LabClock;

/**
 * The wall times of a clock's readings in ISO-8601, as {@link Instant#toString()} has them, made fast where many are
 * near: the clock is asked once for readings up to 20 ms later than one. Belongs to one thread.
 */
final class TimeText {

    private static final int SECOND = 1_000_000_000;
    private static final int MILLI = 1_000_000;
    private static final int MICRO = 1_000;
    private static final long NEAR = 20L * MILLI;

    private final LabClock clock;
    private boolean known;
    private long knownNanos;
    private Instant knownTime = Instant.EPOCH;
    private long second = Long.MIN_VALUE;
    /** That second's text, without the closing Z. */
    private String upToSecond = "";

    TimeText(LabClock clock) {
        this.clock = clock;
    }

    String of(long nanos) {
        long after = nanos - knownNanos;
        if (!known || after < 0 || after > NEAR) {
            knownTime = clock.instantOf(nanos);
            knownNanos = nanos;
            known = true;
            after = 0;
        }
        long nano = knownTime.getNano() + after;
        return nano < SECOND
                ? text(knownTime.getEpochSecond(), (int) nano)
                : text(knownTime.getEpochSecond() + 1, (int) (nano - SECOND));
    }

    private String text(long seconds, int nano) {
        if (seconds != second) {
            second = seconds;
            String text = Instant.ofEpochSecond(second).toString();
            upToSecond = text.substring(0, text.length() - 1);
        }
        if (nano == 0) {
            return upToSecond + 'Z';
        }
        int unit = nano % MILLI == 0 ? MILLI : nano % MICRO == 0 ? MICRO : 1;
        int digits = unit == MILLI ? 3 : unit == MICRO ? 6 : 9;
        String fraction = Integer.toString(nano / unit);
        return upToSecond + '.' + "0".repeat(digits - fraction.length()) + fraction + 'Z';
    }
}
