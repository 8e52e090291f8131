package org.runspacelab.store;

import java.time.Duration;
import java.time.Instant;

/** A clock on which it is always the same moment, for tests that look at every interleaving. */
public final class StillClock implements LabClock {

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public Instant instantOf(long nanos) {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public void sleep(Duration duration) {
        throw new UnsupportedOperationException();
    }
}
