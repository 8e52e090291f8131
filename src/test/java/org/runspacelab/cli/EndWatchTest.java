package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.ManualClock;
import org.runspacelab.store.SynchronizedStore;

@Timeout(60)
class EndWatchTest {

    private final Interruption interruption = Interruption.install();
    private final CountedRun run = new CountedRun();
    private final ManualClock clock = new ManualClock();

    @AfterEach
    void end() {
        interruption.close();
    }

    @Test
    void withoutALimitTheEndNeverComesByItself() {
        EndWatch watch = watch(null, false);
        run.turns = 1_000;

        assertThat(watch.reached()).isFalse();
    }

    @Test
    void theLimitIsReachedWhenItsTimeIsUp() {
        EndWatch soon = watch(Duration.ofMillis(20), false);

        clock.advance(Duration.ofMillis(19));
        assertThat(soon.reached()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(soon.reached()).isTrue();

        assertThat(watch(Duration.ofHours(1), false).reached()).isFalse();
        assertThat(watch(Duration.ofSeconds(Long.MAX_VALUE), false).reached()).isFalse();
    }

    @Test
    void afterTheEndOfInputThreeMoreTurnsAreDone() {
        run.turns = 7;
        EndWatch watch = watch(null, true);
        assertThat(watch.reached()).isFalse();

        run.turns = 9;
        assertThat(watch.reached()).isFalse();

        run.turns = 10;
        assertThat(watch.reached()).isTrue();
    }

    private EndWatch watch(Duration limit, boolean untilInputEnds) {
        RunRequest request = new RunRequest("counted", limit, Map.of(), false, null, false, untilInputEnds);
        return new EndWatch(clock, request, run, interruption, new EndWatch.Input() {
            @Override
            public boolean ended() {
                return untilInputEnds;
            }
        });
    }

    /** A run that does nothing but count. */
    private static final class CountedRun implements ScenarioRun {
        private volatile long turns;

        @Override
        public SynchronizedStore store() {
            return new SynchronizedStore("hash", LabClock.system());
        }

        @Override
        public void ask() {}

        @Override
        public void stopAsync() {}

        @Override
        public void abandon() {}

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public long turns() {
            return turns;
        }

        @Override
        public boolean await(Duration limit) {
            return false;
        }

        @Override
        public Map<String, Object> observed() {
            return Map.of();
        }

        @Override
        public String error() {
            return null;
        }
    }
}
