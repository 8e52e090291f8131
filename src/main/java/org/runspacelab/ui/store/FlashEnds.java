package org.runspacelab.ui.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The moments at which flashes end: a pulse is needed there though nothing was written. For the pulse's thread. */
final class FlashEnds {

    /** How long a change is lit. */
    static final long LENGTH = Duration.ofMillis(500).toNanos();

    private final Deque<Long> ends = new ArrayDeque<>();

    /** Something changed now. */
    void begin(long now) {
        ends.addLast(now + LENGTH);
    }

    /** True where a flash has ended since this was last asked. */
    boolean anyOver(long now) {
        boolean over = false;
        while (!ends.isEmpty() && now - ends.getFirst() >= 0) {
            ends.removeFirst();
            over = true;
        }
        return over;
    }
}
