package org.runspacelab.job;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * When a job's process started, was asked to stop, and ended: readings of the session's clock in nanoseconds,
 * empty until then.
 */
public record JobTimes(OptionalLong started, OptionalLong stopAsked, OptionalLong ended) {

    static final JobTimes NONE = new JobTimes(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** How long it has run, from the start of its process to its end or to now. */
    public Duration running(long now) {
        return started.isEmpty() ? Duration.ZERO : Duration.ofNanos(ended.orElse(now) - started.getAsLong());
    }

    /** How long it took from being asked to stop to the end, or to now; zero where it was never asked. */
    public Duration stopping(long now) {
        return stopAsked.isEmpty() ? Duration.ZERO : Duration.ofNanos(ended.orElse(now) - stopAsked.getAsLong());
    }

    JobTimes started(long nanos) {
        return new JobTimes(OptionalLong.of(nanos), stopAsked, ended);
    }

    /** The first time counts. */
    JobTimes askedToStop(long nanos) {
        return stopAsked.isPresent() ? this : new JobTimes(started, OptionalLong.of(nanos), ended);
    }

    JobTimes ended(long nanos) {
        return new JobTimes(started, stopAsked, OptionalLong.of(nanos));
    }
}
