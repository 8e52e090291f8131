package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabThreads;
import org.runspacelab.store.ManualClock;

/**
 * Whatever two threads do with a pool at once, in the end nobody waits beside an idle runspace, no more run than may,
 * and a pool that is closing is Closed with the last.
 */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class PoolRacesTest {

    private static final int ROUNDS = 300;
    private static final int MAX = 1;

    private enum Step { BEGIN_NEXT, END_FIRST, STOP_FIRST, STOP_NEXT, ABANDON_FIRST, CLOSE, DO_WHAT_WAS_LEFT }

    @ParameterizedTest
    @EnumSource
    void nobodyIsForgotten(Step one) throws Exception {
        try (Racers racers = new Racers()) {
            for (Step other : Step.values()) {
                List<Life> lives = IntStream.range(0, ROUNDS).mapToObj(i -> new Life(i % 2 == 0)).toList();
                racers.both(ROUNDS, i -> lives.get(i).perform(one), i -> lives.get(i).perform(other));
                for (Life life : lives) {
                    life.assertNobodyIsForgotten(one + " beside " + other);
                }
            }
        }
    }

    /** A pool of one runspace, three pipelines whose threads never start, and what the pool left to others. */
    private static final class Life {
        private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        private final RunspaceFactory factory =
                new RunspaceFactory(new ManualClock(), later::add, Life::threadsThatNeverStart);
        private final RunspacePool pool = factory.createRunspacePool(1, MAX);
        private final List<Pipeline> pipelines = Stream.generate(factory::createPipeline)
                .limit(3)
                .map(pipeline -> pipeline.setRunspacePool(pool).addScript(_ -> null))
                .toList();
        private final AtomicBoolean ended = new AtomicBoolean();

        /** The first runs, and the last waits where that is wanted. */
        Life(boolean oneWaits) {
            pool.open();
            pipelines.getFirst().beginInvoke();
            if (oneWaits) {
                pipelines.getLast().beginInvoke();
            }
        }

        /** A pool's threads, which wait for scripts and don't run them. */
        private static PoolThreads threadsThatNeverStart() {
            PoolThreads threads = new PoolThreads();
            RunspaceFactory elsewhere = new RunspaceFactory(new ManualClock());
            Pipeline none = elsewhere.createPipeline();
            ScriptContext context = new ScriptContext(none, elsewhere.createRunspace(), List.of(), Map.of());
            ScriptRun run = new ScriptRun(none, _ -> null, context);
            for (int i = 0; i < 4; i++) {
                threads.offer(new PoolWorker(threads, run));
            }
            return threads;
        }

        void perform(Step step) {
            try {
                switch (step) {
                    case BEGIN_NEXT -> pipelines.get(1).beginInvoke();
                    case END_FIRST -> endFirst();
                    case STOP_FIRST -> pipelines.getFirst().stopAsync();
                    case STOP_NEXT -> pipelines.get(1).stopAsync();
                    case ABANDON_FIRST -> pipelines.getFirst().abandon();
                    case CLOSE -> pool.closeAsync();
                    case DO_WHAT_WAS_LEFT -> doWhatWasLeft();
                }
            } catch (InvalidPipelineStateException | InvalidRunspaceStateException refused) {
                // It was started or stopped before, or the pool closes.
            }
        }

        /** As its thread does, once. */
        private void endFirst() {
            if (ended.compareAndSet(false, true)) {
                pipelines.getFirst().end(Actor.YOU, null, null);
                pipelines.getFirst().life().leave();
            }
        }

        private void doWhatWasLeft() {
            for (Runnable task = later.poll(); task != null; task = later.poll()) {
                task.run();
            }
        }

        void assertNobodyIsForgotten(String after) throws InterruptedException {
            awaitThreads();
            doWhatWasLeft();
            awaitThreads();
            long queued = count(PipelineState.QUEUED);
            long running = count(PipelineState.RUNNING) + count(PipelineState.STOPPING);
            String what = "after %s: %s, %s".formatted(after, pool, pipelines);
            assertThat(running).as(what).isLessThanOrEqualTo(MAX).isEqualTo(pool.running());
            assertThat(queued).as(what).isEqualTo(pool.queued());
            switch (pool.state()) {
                case OPENED -> assertThat(queued == 0 || running == MAX).as(what).isTrue();
                case CLOSING -> assertThat(queued == 0 && running > 0).as(what).isTrue();
                case CLOSED -> assertThat(queued + running).as(what).isZero();
                case BEFORE_OPEN, OPENING, BROKEN -> throw new AssertionError(what);
            }
        }

        /** A pool that closes lets go of threads that wait, and a script that begins after that has one that starts. */
        private void awaitThreads() throws InterruptedException {
            for (Thread thread : LabThreads.living().toList()) {
                ScriptThreads group = ScriptThreads.of(thread);
                if (group != null && group.isOf(factory)) {
                    Awaiting.ended(thread);
                }
            }
        }

        private long count(PipelineState state) {
            return pipelines.stream().filter(pipeline -> pipeline.state() == state).count();
        }
    }
}
