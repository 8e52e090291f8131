package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobLogTest {

    private final Bench bench = new Bench();

    @Test
    void aJobsStatesAndLinesAreLoggedLikeAllOthers() {
        bench.clock.advance(Duration.ofNanos(7));

        bench.factory.jobChanged("job-1", RunspaceState.BROKEN, "why");
        bench.factory.jobLine("job-1", StreamKind.WARNING, "x".repeat(70_000));

        assertThat(bench.factory.states().after(0, 9).items())
                .containsExactly(new StateChange(1, 7, "job-1", StateChange.Of.JOB, "Broken", "why"));
        assertThat(StateChange.Of.JOB).hasToString("job");
        assertThat(StateChange.Of.POOL).hasToString("pool");
        HostLine line = bench.lines().getFirst();
        assertThat(line.source()).isEqualTo("job-1");
        assertThat(line.stream()).isEqualTo(StreamKind.WARNING);
        assertThat(line.text()).endsWith("… (70000 characters)");
    }
}
