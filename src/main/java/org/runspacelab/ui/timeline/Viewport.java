package org.runspacelab.ui.timeline;

import java.time.Duration;

/**
 * The stretch of time that is in view.
 *
 * @param from its beginning, a reading of the session's clock
 * @param span how long it is, in nanoseconds
 */
record Viewport(long from, long span) {

    static final long MIN_SPAN = Duration.ofMillis(1).toNanos();
    static final long MAX_SPAN = Duration.ofDays(7).toNanos();

    Viewport {
        span = Math.clamp(span, MIN_SPAN, MAX_SPAN);
    }

    long to() {
        return from + span;
    }

    /** Where a moment is in a drawing this wide. */
    double x(long nanos, double width) {
        return (nanos - from) * (width / span);
    }

    /** Which moment is there in a drawing this wide. */
    long at(double x, double width) {
        return from + Math.round(x * (span / Math.max(1, width)));
    }

    /** Shows so many times as much, with this moment staying where it is. */
    Viewport zoomed(double factor, long anchor) {
        long wanted = Math.clamp(Math.round(span * factor), MIN_SPAN, MAX_SPAN);
        return new Viewport(anchor - Math.round((anchor - from) * ((double) wanted / span)), wanted);
    }

    Viewport movedBy(long nanos) {
        return new Viewport(from + nanos, span);
    }

    boolean shows(long nanos) {
        return nanos - from >= 0 && nanos - to() <= 0;
    }
}
