package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class PipelineThreadsTest {

    private final Bench bench = new Bench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void aPipelineHasAPlatformThreadOfItsOwnNamedForWhatItDoes() throws Exception {
        Runspace runspace = bench.opened();

        Thread first = (Thread) bench.run(runspace, _ -> Thread.currentThread()).getFirst();
        Thread second = (Thread) bench.run(runspace, _ -> Thread.currentThread()).getFirst();

        assertThat(first.isVirtual()).isFalse();
        assertThat(first.isDaemon()).isTrue();
        assertThat(first.getName()).isEqualTo("runspace-1 pipeline-1");
        assertThat(second).isNotSameAs(first).isNotSameAs(Thread.currentThread());
    }

    @Test
    void inALightRunspaceItIsAVirtualThread() throws Exception {
        Thread thread = (Thread) bench.run(bench.opened(true), _ -> Thread.currentThread()).getFirst();

        assertThat(thread.isVirtual()).isTrue();
        assertThat(thread.getName()).isEqualTo("runspace-1 pipeline-1");
    }

    @Test
    void thousandsOfLightLoopsCanWaitAtOnce() throws Exception {
        var begun = new CountDownLatch(2000);
        List<Pipeline> pipelines = IntStream.range(0, 2000)
                .mapToObj(_ -> bench.pipeline(bench.opened(true), context -> {
                    begun.countDown();
                    return Bench.sleeping().run(context);
                }))
                .toList();

        pipelines.forEach(Pipeline::beginInvoke);
        Awaiting.open(begun);
        pipelines.forEach(Pipeline::stopAsync);

        for (Pipeline pipeline : pipelines) {
            assertThat(pipeline.stop(Bench.LIMIT)).isTrue();
        }
        assertThat(pipelines).extracting(Pipeline::state).containsOnly(PipelineState.STOPPED);
    }

    @Test
    void anIdleRunspaceHasNoThread() throws Exception {
        Runspace runspace = bench.factory.createRunspace("idle in this test", false);
        runspace.open();
        assertThat(threadsOf(runspace)).isEmpty();

        Thread thread = (Thread) bench.run(runspace, _ -> Thread.currentThread()).getFirst();

        assertThat(runspace.latestPipeline().thread()).isNull();
        Awaiting.ended(thread);
        assertThat(threadsOf(runspace)).isEmpty();
    }

    @Test
    void whileItRunsItsThreadIsKnown() throws Exception {
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(bench.opened(), script);
        assertThat(pipeline.thread()).isNull();

        Invocation handle = pipeline.beginInvoke();
        script.awaitBegin();

        assertThat(pipeline.thread()).isSameAs(script.thread());
        script.end();
        handle.await(Bench.LIMIT);
        assertThat(pipeline.thread()).isNull();
    }

    @Test
    void whoActsIsKnownThroughTheScope() throws Exception {
        Runspace runspace = bench.factory.createRunspace("counter", false);
        runspace.open();

        assertThat(bench.run(runspace, _ -> Actor.current())).isEqualTo(List.of(Actor.pipeline("counter")));
        runspace.setName("renamed");
        assertThat(bench.run(runspace, _ -> Actor.current())).isEqualTo(List.of(Actor.pipeline("renamed")));
        assertThat(Actor.current()).isEqualTo(Actor.YOU);
    }

    private static List<String> threadsOf(Runspace runspace) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(runspace.name()))
                .toList();
    }
}
