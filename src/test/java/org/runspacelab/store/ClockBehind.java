package org.runspacelab.store;

import java.time.Duration;
import java.time.Instant;

/** A clock that says what another one does, but for what a test wants otherwise. */
public abstract class ClockBehind implements LabClock {

    private final LabClock clock;

    protected ClockBehind(LabClock clock) {
        this.clock = clock;
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public Instant instantOf(long nanos) {
        return clock.instantOf(nanos);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        clock.sleep(duration);
    }
}
