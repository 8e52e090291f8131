package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** Thousands of pipelines at once, in real time, in a Java of their own: its heap is measured. */
@Timeout(90)
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
class ManyPipelinesTest {

    private static final Duration LIMIT = Awaiting.LIMIT;

    private final LabClock clock = LabClock.system();
    private final RunspaceFactory factory = new RunspaceFactory(clock);

    @AfterEach
    void end() {
        factory.stopAll();
    }

    @Test
    void spinningRunspacesStarveNobody() throws Exception {
        List<Pipeline> spinning = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            spinning.add(start(false, context -> {
                while (!Thread.currentThread().isInterrupted()) {
                    context.countTurn();
                }
                return null;
            }));
        }
        Pipeline light = start(true, context -> {
            for (int i = 0; i < 20; i++) {
                context.sleep(Duration.ofMillis(1));
                context.countTurn();
            }
            return null;
        });

        Bench.awaitEnd(light);

        assertThat(light.turns()).isEqualTo(20);
        Awaiting.until("all spin", () -> spinning.stream().allMatch(pipeline -> pipeline.turns() > 1000));
        factory.stopAll();
        spinning.forEach(Bench::awaitEnd);
        assertThat(spinning).extracting(Pipeline::state).containsOnly(PipelineState.STOPPED);
    }

    @Test
    void tenThousandLightLoopsOnOneStoreMakeProgressStopAndLeaveNothing() throws Exception {
        long before = usedAfterCollection();
        loopAndStop(10_000);

        Awaiting.until("the heap is near where it was", () -> usedAfterCollection() - before < 40_000_000);
    }

    private void loopAndStop(int count) throws Exception {
        var store = new SynchronizedStore("shared", clock);
        List<Pipeline> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = "loop " + i;
            loops.add(start(true, context -> {
                while (true) {
                    store.put(key, context.runspace().id());
                    context.countTurn();
                    context.sleep(Duration.ofSeconds(1));
                }
            }));
        }
        Awaiting.until("all make progress", () -> loops.stream().allMatch(loop -> loop.turns() >= 2));
        assertThat(store).hasSize(count);

        factory.stopAll();

        for (Pipeline loop : loops) {
            assertThat(loop.stop(LIMIT)).isTrue();
        }
        assertThat(loops).extracting(Pipeline::state).containsOnly(PipelineState.STOPPED);
        factory.runspaces().forEach(Runspace::dispose);
        assertThat(factory.runspaces()).isEmpty();
    }

    @Test
    void stoppingAThousandThatIgnoreItForTwoSecondsTakesAboutTwoSeconds() throws Exception {
        int count = 1000;
        RunspacePool pool = factory.createRunspacePool(1, count);
        pool.open();
        var begun = new CountDownLatch(count);
        var ended = new AtomicInteger();
        List<Pipeline> pipelines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Pipeline pipeline = factory.createPipeline().setRunspacePool(pool).addScript(_ -> {
                begun.countDown();
                ignoreInterruptionForTwoSeconds();
                return ended.incrementAndGet();
            });
            pipeline.beginInvoke();
            pipelines.add(pipeline);
        }
        Awaiting.open(begun);

        long start = System.nanoTime();
        factory.stopAll();
        assertThat(ended).hasValue(0);
        for (Pipeline pipeline : pipelines) {
            assertThat(pipeline.stop(LIMIT)).isTrue();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(pipelines).extracting(Pipeline::state).containsOnly(PipelineState.STOPPED);
        assertThat(pool.close(LIMIT)).isTrue();
    }

    private Pipeline start(boolean light, Script script) {
        Runspace runspace = factory.createRunspace(null, light);
        runspace.open();
        Pipeline pipeline = factory.createPipeline().setRunspace(runspace).addScript(script);
        pipeline.beginInvoke();
        return pipeline;
    }

    /** Waits for the interrupt, then two seconds more. */
    private static void ignoreInterruptionForTwoSeconds() {
        var never = new CountDownLatch(1);
        try {
            never.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException ignored) {
            try {
                assertThat(never.await(2, TimeUnit.SECONDS)).isFalse();
            } catch (InterruptedException twice) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
