package org.runspacelab.session.recording;

import java.time.Duration;
import java.time.Instant;
import org.runspacelab.store.LabClock;

/** The time inside a recording: nanoseconds after its first event. It moves where the replay moves. */
final class ReplayClock implements LabClock {

    private final Instant begin;
    private volatile long now;

    ReplayClock(Instant begin) {
        this.begin = begin;
    }

    void moveTo(long nanos) {
        now = nanos;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant instantOf(long nanos) {
        return begin.plusNanos(nanos);
    }

    /** Nothing runs in a recording that could sleep. */
    @Override
    public void sleep(Duration duration) {
        throw new UnsupportedOperationException("nothing sleeps in a recording");
    }
}
