package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;

/** A pool's threads are taken over, and nothing of one pipeline reaches the next. */
@Timeout(60)
class PoolThreadsTest {

    private final Bench bench = new Bench();
    private final RunspacePool pool = bench.pool(1, 1);

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void theNextThatWaitsRunsOnTheSameThread() throws Exception {
        StubbornScript first = bench.stubborn();
        Thread thread = threadOfRunning(first);
        AtomicReference<Thread> second = new AtomicReference<>();
        Pipeline waiting = bench.started(pool, _ -> {
            second.set(Thread.currentThread());
            return Thread.currentThread().getName();
        });

        first.end();
        Bench.awaitEnd(waiting);

        assertThat(second.get()).isSameAs(thread);
        assertThat(output(waiting)).isEqualTo(List.of("pool-1 runspace-1 " + waiting.name()));
    }

    @Test
    void aThreadWithoutWorkTakesWhatComesNext() {
        Thread first = threadOf(bench.started(pool, _ -> Thread.currentThread()));
        awaitIdle(first);

        assertThat(threadOf(bench.started(pool, _ -> Thread.currentThread()))).isSameAs(first);
    }

    @Test
    void aThreadWhosePipelineWasStoppedIsNotTakenOver() throws Exception {
        StubbornScript first = bench.stubborn();
        Pipeline stopped = bench.started(pool, first);
        first.awaitBegin();
        Thread thread = stopped.thread();
        Pipeline waiting = bench.started(pool, _ -> Thread.currentThread());
        stopped.stopAsync();
        first.end();

        assertThat(threadOf(waiting)).isNotSameAs(thread);
        Awaiting.until("the thread has ended", () -> !thread.isAlive());
    }

    @Test
    void anInterruptThatAScriptLeavesIsNotTheNextOnes() {
        bench.started(pool, _ -> {
            Thread.currentThread().interrupt();
            return null;
        });
        Pipeline next = bench.started(pool, _ -> Thread.currentThread().isInterrupted());
        Bench.awaitEnd(next);

        assertThat(output(next)).isEqualTo(List.of(false));
    }

    /** The thread is the next one's as soon as that runs, though it is still busy with the end of the one before. */
    @Test
    void aStopWhileAThreadIsTakenOverIsNotLost() {
        for (int round = 0; round < 300; round++) {
            bench.started(pool, _ -> null);
            Pipeline next = bench.started(pool, Bench.sleeping());
            while (next.state() == PipelineState.QUEUED) {
                Thread.onSpinWait();
            }
            next.stopAsync();
            Bench.awaitEnd(next);
            assertThat(next.state()).isEqualTo(PipelineState.STOPPED);
        }
    }

    @Test
    void closingEndsTheThreadsWithoutWork() throws Exception {
        Thread idle = threadOf(bench.started(pool, _ -> Thread.currentThread()));
        awaitIdle(idle);

        assertThat(pool.close(Bench.LIMIT)).isTrue();

        Awaiting.until("the thread has ended", () -> !idle.isAlive());
    }

    private Thread threadOfRunning(StubbornScript script) throws Exception {
        Pipeline pipeline = bench.started(pool, script);
        script.awaitBegin();
        return pipeline.thread();
    }

    private static Thread threadOf(Pipeline pipeline) {
        return (Thread) output(pipeline).getFirst();
    }

    /** Waits for its end. */
    private static List<Object> output(Pipeline pipeline) {
        Bench.awaitEnd(pipeline);
        return pipeline.streams().of(StreamKind.OUTPUT);
    }

    private static void awaitIdle(Thread thread) {
        Awaiting.until("it has nothing to do", () -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
