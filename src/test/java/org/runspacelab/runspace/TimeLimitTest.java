package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Bench bench = new Bench();
    private final Runspace runspace = bench.opened();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void pastItAPipelineIsStoppedAndFailsWithAReasonThatNamesIt() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, Bench.sleeping()).setTimeLimit(LIMIT);
        Invocation handle = pipeline.beginInvoke();
        bench.clock.awaitSleepers(2);

        bench.clock.advance(LIMIT);

        assertThatExceptionOfType(TimeLimitException.class)
                .isThrownBy(() -> pipeline.endInvoke(handle, Bench.LIMIT))
                .withMessage("pipeline-1 ran past its time limit of 1m30s")
                .satisfies(e -> assertThat(e.limit()).isEqualTo(LIMIT));
        assertThat(pipeline.reason()).isEqualTo("pipeline-1 ran past its time limit of 1m30s");
        assertThat(bench.states(pipeline.name())).containsExactly("Running", "Stopping", "Failed");
        assertThat(bench.lines()).extracting(HostLine::text).containsExactly(pipeline.reason());
    }

    @Test
    void beforeItNothingHappens() throws Exception {
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script).setTimeLimit(LIMIT);
        Invocation handle = pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        bench.clock.advance(LIMIT.minusNanos(1));
        script.end();

        assertThat(pipeline.endInvoke(handle, Bench.LIMIT)).isEqualTo(List.of("result"));
        assertThat(bench.factory.timeLimits().size()).isZero();
    }

    @Test
    void itCountsFromTheRealStart() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        StubbornScript first = bench.running(pool);
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(pool, script).setTimeLimit(LIMIT);
        pipeline.beginInvoke();
        bench.clock.advance(LIMIT.multipliedBy(10));
        assertThat(pipeline.state()).isEqualTo(PipelineState.QUEUED);

        first.end();
        script.awaitBegin();
        bench.clock.awaitSleepers(1);
        assertThat(pipeline.state()).isEqualTo(PipelineState.RUNNING);
        bench.clock.advance(LIMIT);

        script.awaitInterrupt();
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);
    }

    @Test
    void stoppedByAPersonBeforeItIsStopped() throws Exception {
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script).setTimeLimit(LIMIT);
        pipeline.beginInvoke();
        script.awaitBegin();
        bench.clock.awaitSleepers(1);
        pipeline.stopAsync();
        script.awaitInterrupt();

        bench.clock.advance(LIMIT);
        Awaiting.until("the limit has passed", () -> bench.factory.timeLimits().size() == 0);
        script.end();
        Bench.awaitEnd(pipeline);

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
    }

    @Test
    void aShorterOneThatCameLaterIsMetFirst() throws Exception {
        Pipeline lasting = bench.pipeline(runspace, bench.stubborn()).setTimeLimit(Duration.ofDays(10_000));
        lasting.beginInvoke();
        bench.clock.awaitSleepers(1);
        StubbornScript script = bench.stubborn();
        Pipeline brief = bench.pipeline(bench.opened(), script).setTimeLimit(Duration.ofMillis(500));
        brief.beginInvoke();

        // The watcher may still sleep for the longer one: time goes on until it has looked again.
        Awaiting.until("the brief one is stopped", () -> {
            bench.clock.advance(Duration.ofMillis(500));
            return brief.state() == PipelineState.STOPPING;
        });
        script.end();
        Bench.awaitEnd(brief);

        assertThat(brief.reason()).contains("0.5s");
        assertThat(lasting.state()).isEqualTo(PipelineState.RUNNING);
    }

    @Test
    void oneThreadWatchesAllOfThemAndEndsWithTheLast() throws Exception {
        List<Pipeline> pipelines = java.util.stream.IntStream.range(0, 20)
                .mapToObj(_ -> bench.pipeline(bench.opened(true), Bench.sleeping()).setTimeLimit(LIMIT))
                .toList();
        pipelines.forEach(Pipeline::beginInvoke);
        bench.clock.awaitSleepers(21);
        List<Thread> watchers = bench.factory.timeLimits().watchers();
        assertThat(watchers).hasSize(1).allMatch(Thread::isDaemon);

        pipelines.forEach(Pipeline::stopAsync);

        Awaiting.ended(watchers.getFirst());
        assertThat(bench.factory.timeLimits().watchers()).isEmpty();
    }

    @Test
    void anEndlessOneIsNoLimit() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, _ -> 1).setTimeLimit(ChronoUnit.FOREVER.getDuration());

        assertThat(pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT)).isEqualTo(List.of(1));
    }

    @Test
    void itIsLongerThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.pipeline(runspace, _ -> null).setTimeLimit(Duration.ZERO));
    }
}
