package org.runspacelab.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a source that fails is left alone: not at all after its first failure, then for longer and longer. Written by
 * the reading thread and by callers that are tired of waiting, read by any.
 */
final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(1);

    private volatile @Nullable ServiceProblem problem;

    /** A read failed now. */
    void failed(String reason, Instant now) {
        ServiceProblem before = problem;
        int failures = before == null ? 1 : before.failures() + 1;
        Instant since = before == null ? now : before.since();
        problem = new ServiceProblem(reason, since, failures, now.plus(delay(failures)));
    }

    /** A caller stopped waiting for a read that still runs: that is no failure yet, but the newest list is stale. */
    void late(String reason, Instant now) {
        if (problem == null) {
            problem = new ServiceProblem(reason, now, 0, now);
        }
    }

    /** A read succeeded. */
    void succeeded() {
        problem = null;
    }

    /** Why there is no newer list; nothing where the last read succeeded. */
    Optional<ServiceProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /** How long no read is to be started yet; zero where one may. A clock that was set back opens it at once. */
    Duration left(Instant now) {
        ServiceProblem known = problem;
        if (known == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, known.nextTry());
        return left.isNegative() || left.compareTo(delay(known.failures())) > 0 ? Duration.ZERO : left;
    }

    static Duration delay(int failures) {
        if (failures <= 1) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - 2, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
