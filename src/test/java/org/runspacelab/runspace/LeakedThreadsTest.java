package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class LeakedThreadsTest {

    private final Bench bench = new Bench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void theThreadOfAnAbandonedPipelineIsListedUntilItEnds() throws Exception {
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(bench.opened(), script);
        pipeline.beginInvoke();
        script.awaitBegin();
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.factory.leakedThreads()).isEmpty();

        pipeline.abandon();

        assertThat(bench.factory.leakedThreads())
                .containsExactly(new LeakedThread("runspace-1 pipeline-1", "pipeline-1", 1_000_000_000L));
        script.end();
        Awaiting.ended(script.thread());
        assertThat(bench.factory.leakedThreads()).isEmpty();
    }

    @Test
    void onlyAbandonedPipelinesLeak() throws Exception {
        Pipeline pipeline = bench.pipeline(bench.opened(), Bench.sleeping());
        pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        pipeline.stop(Bench.LIMIT);
        pipeline.abandon();

        assertThat(bench.factory.leakedThreads()).isEmpty();
    }
}
