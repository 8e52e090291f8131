package org.runspacelab.ui.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count rises, from a few of its values over the last 15 s. Belongs to the pulse's thread. */
public final class RateMeter {

    private static final long WINDOW = Duration.ofSeconds(15).toNanos();
    private static final long STEP = Duration.ofMillis(900).toNanos();
    private static final double SECOND = 1e9;

    private record Sample(long count, long nanos) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** The count is this now. */
    public void sample(long count, long now) {
        Sample last = samples.peekLast();
        if (last == null || now - last.nanos() >= STEP) {
            samples.addLast(new Sample(count, now));
        }
        while (samples.size() > 2 && now - samples.getFirst().nanos() > WINDOW) {
            samples.removeFirst();
        }
    }

    /** The rise a second over the window, given what the count is now. */
    public double perSecond(long count, long now) {
        Sample first = samples.peekFirst();
        if (first == null || now - first.nanos() < STEP) {
            return 0;
        }
        return (count - first.count()) * SECOND / (now - first.nanos());
    }

    /** True once a whole window has passed. */
    public boolean isSilent(long now) {
        Sample first = samples.peekFirst();
        return first != null && now - first.nanos() >= WINDOW - STEP;
    }
}
