package org.runspacelab.runspace;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * When a pipeline was queued in its pool, really started, was asked to stop, and ended: readings of the session's
 * clock, empty until then.
 */
public record PipelineTimes(
        OptionalLong queued, OptionalLong started, OptionalLong stopAsked, OptionalLong ended) {

    static final PipelineTimes NONE =
            new PipelineTimes(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** How long it waited for a runspace, until it started, ended without a start, or to now. */
    public Duration queueing(long now) {
        return queued.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(started.orElse(ended.orElse(now)) - queued.getAsLong());
    }

    /** How long it has run, from its real start to its end or to now. */
    public Duration running(long now) {
        return started.isEmpty() ? Duration.ZERO : Duration.ofNanos(ended.orElse(now) - started.getAsLong());
    }

    /** How long it took from being asked to stop to the end, or to now; zero where it was never asked. */
    public Duration stopping(long now) {
        return stopAsked.isEmpty() ? Duration.ZERO : Duration.ofNanos(ended.orElse(now) - stopAsked.getAsLong());
    }

    PipelineTimes queued(long nanos) {
        return new PipelineTimes(OptionalLong.of(nanos), started, stopAsked, ended);
    }

    PipelineTimes started(long nanos) {
        return new PipelineTimes(queued, OptionalLong.of(nanos), stopAsked, ended);
    }

    PipelineTimes askedToStop(long nanos) {
        return new PipelineTimes(queued, started, OptionalLong.of(nanos), ended);
    }

    PipelineTimes ended(long nanos) {
        return new PipelineTimes(queued, started, stopAsked, OptionalLong.of(nanos));
    }
}
