package org.runspacelab.ui.stall;

import java.time.Duration;

/**
 * A time in which the FX thread did not answer.
 *
 * @param length until it answered; what it misses of the beginning is {@link StallWatch#PAUSE} at most
 * @param cpu of that, for how long it was computing: the rest it waited, for a lock or for the machine
 * @param test in which test
 * @param place what it did
 */
record Stall(Duration length, Duration cpu, String test, StallPlace place) {

    /** What the window may take in one go, on an idle machine. */
    static final Duration LIMIT = Duration.ofMillis(50);

    boolean isLong() {
        return length.compareTo(LIMIT) > 0;
    }

    @Override
    public String toString() {
        return "%d ms (%d ms of it computing) in %s: %s".formatted(length.toMillis(), cpu.toMillis(), test, place);
    }
}
