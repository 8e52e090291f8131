package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.LabThreads;

@Timeout(60)
class PoolQueueTest {

    private final Bench bench = new Bench();
    private final RunspacePool pool = bench.pool(1, 1);

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void aWaitingPipelineIsQueuedAndNotRunning() throws Exception {
        StubbornScript first = bench.running(pool);

        Pipeline pipeline = bench.started(pool, _ -> "result");

        assertThat(pipeline.state()).isEqualTo(PipelineState.QUEUED);
        assertThat(pipeline.thread()).isNull();
        assertThat(pipeline.runspace()).isNull();
        first.end();
        Bench.awaitEnd(pipeline);
        assertThat(bench.states(pipeline.name())).containsExactly("Queued", "Running", "Completed");
        assertThat(pipeline.runspace()).isSameAs(pool.runspaces().getFirst());
    }

    @Test
    void queueTimeAndRunTimeAreApart() throws Exception {
        StubbornScript first = bench.running(pool);
        bench.clock.advance(Duration.ofSeconds(1));
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.started(pool, script);
        bench.clock.advance(Duration.ofSeconds(3));
        assertThat(pipeline.times().queueing(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(3));
        assertThat(pipeline.times().running(bench.clock.nanos())).isZero();

        first.end();
        script.awaitBegin();
        bench.clock.advance(Duration.ofSeconds(5));
        script.end();
        Bench.awaitEnd(pipeline);

        PipelineTimes times = pipeline.times();
        assertThat(times.queued()).hasValue(1_000_000_000L);
        assertThat(times.started()).hasValue(4_000_000_000L);
        assertThat(times.queueing(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(3));
        assertThat(times.running(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void outsideAPoolNothingWaits() throws Exception {
        bench.run(bench.opened(), _ -> null);

        assertThat(bench.factory.createPipeline().times().queueing(5)).isZero();
    }

    @Test
    void stoppedWhileQueuedItIsStoppedAtOnceAndNeverStarts() throws Exception {
        StubbornScript first = bench.running(pool);
        Pipeline pipeline = bench.pipeline(pool, _ -> "never");
        Invocation handle = pipeline.beginInvoke();
        bench.clock.advance(Duration.ofSeconds(2));

        assertThat(pipeline.stop(Duration.ZERO)).isTrue();

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
        assertThat(handle.completed()).isTrue();
        assertThat(pool.queued()).isZero();
        assertThat(pipeline.times().queueing(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(2));
        assertThat(pipeline.times().started()).isEmpty();
        assertThatExceptionOfType(PipelineStoppedException.class)
                .isThrownBy(() -> pipeline.endInvoke(handle, Duration.ZERO));
        first.end();
    }

    @Test
    void aPipelineHasEitherARunspaceOrAPool() throws Exception {
        Runspace runspace = bench.opened();
        Pipeline inPool = bench.pipeline(runspace, _ -> null).setRunspacePool(pool);
        Pipeline inRunspace = bench.pipeline(pool, _ -> null).setRunspace(runspace);

        inPool.endInvoke(inPool.beginInvoke(), Bench.LIMIT);
        inRunspace.endInvoke(inRunspace.beginInvoke(), Bench.LIMIT);

        assertThat(inPool.runspace().pool()).isSameAs(pool);
        assertThat(inRunspace.runspace()).isSameAs(runspace);
    }

    @Test
    void theThreadIsNamedForPoolRunspaceAndPipeline() throws Exception {
        Pipeline pipeline = bench.pipeline(pool, _ -> Thread.currentThread().getName());

        assertThat(pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT))
                .isEqualTo(List.of("pool-1 runspace-1 pipeline-1"));
    }

    @Test
    void theRunspaceIsIdleAgainWhenThePipelineSaysItHasEnded() throws Exception {
        for (int i = 0; i < 200; i++) {
            Pipeline pipeline = bench.pipeline(pool, _ -> null);
            pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT);
            assertThat(pool.availableRunspaces()).isEqualTo(1);
            assertThat(pool.finished()).isEqualTo(i + 1);
        }
        assertThat(pool.runspaces()).extracting(Runspace::name).containsExactly("pool-1 runspace-1");
    }

    @Test
    @Timeout(120)
    void aHundredThousandQueuedPipelinesHaveNoThreadAndAllFinish() throws Exception {
        RunspacePool ten = bench.pool(1, 10);
        List<StubbornScript> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.add(bench.running(ten));
        }
        List<Pipeline> all = IntStream.range(0, 100_000)
                .mapToObj(i -> bench.factory.createPipeline().setRunspacePool(ten).addScript(_ -> i))
                .toList();

        List<Invocation> handles = all.stream().map(Pipeline::beginInvoke).toList();

        assertThat(ten.queued()).isEqualTo(100_000);
        assertThat(LabThreads.living().map(ScriptThreads::of).filter(group -> group != null && group.isOf(bench.factory)))
                .hasSize(10);
        first.forEach(StubbornScript::end);
        for (Invocation handle : handles) {
            assertThat(handle.await(Bench.LIMIT)).isTrue();
        }
        assertThat(all).extracting(Pipeline::state).containsOnly(PipelineState.COMPLETED);
        assertThat(ten.runspaces()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aHundredThousandQueuedPipelinesAreStoppedInAnyOrder() throws Exception {
        bench.running(pool);
        List<Pipeline> all = IntStream.range(0, 100_000)
                .mapToObj(_ -> bench.factory.createPipeline().setRunspacePool(pool).addScript(_ -> null))
                .toList();
        all.forEach(Pipeline::beginInvoke);

        all.reversed().forEach(Pipeline::stopAsync);

        assertThat(pool.queued()).isZero();
        assertThat(all).extracting(Pipeline::state).containsOnly(PipelineState.STOPPED);
    }
}
