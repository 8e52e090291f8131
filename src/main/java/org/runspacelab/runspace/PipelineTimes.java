package org.runspacelab.runspace;

import java.time.Duration;
import java.util.OptionalLong;

/** When a pipeline started, was asked to stop, and ended: readings of the session's clock, empty until then. */
public record PipelineTimes(OptionalLong started, OptionalLong stopAsked, OptionalLong ended) {

    static final PipelineTimes NONE =
            new PipelineTimes(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** How long it has run, from its real start to its end or to now. */
    public Duration running(long now) {
        return started.isEmpty() ? Duration.ZERO : Duration.ofNanos(ended.orElse(now) - started.getAsLong());
    }

    /** How long it took from being asked to stop to the end, or to now; zero where it was never asked. */
    public Duration stopping(long now) {
        return stopAsked.isEmpty() ? Duration.ZERO : Duration.ofNanos(ended.orElse(now) - stopAsked.getAsLong());
    }

    PipelineTimes started(long nanos) {
        return new PipelineTimes(OptionalLong.of(nanos), stopAsked, ended);
    }

    PipelineTimes askedToStop(long nanos) {
        return new PipelineTimes(started, OptionalLong.of(nanos), ended);
    }

    PipelineTimes ended(long nanos) {
        return new PipelineTimes(started, stopAsked, OptionalLong.of(nanos));
    }
}
