package org.runspacelab.runspace;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;
import org.runspacelab.store.Actor;
import org.runspacelab.store.StillClock;

/**
 * Whatever several threads do with a pool, in the end nobody waits beside an idle runspace, no more run than may, and
 * a pool that is closing is Closed with the last.
 */
@Param(name = "which", gen = IntGen.class, conf = "0:2")
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
public class PoolLincheckTest {

    private static final int MAX = 1;

    /** One script on a thread that never starts: an operation says when it ends. */
    private static final class Work {
        private final Pipeline pipeline;
        private final AtomicBoolean ended = new AtomicBoolean();

        Work(Pipeline pipeline) {
            this.pipeline = pipeline;
        }

        boolean runs() {
            return pipeline.state() == PipelineState.RUNNING || pipeline.state() == PipelineState.STOPPING;
        }
    }

    /** What the pool left to others. */
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final RunspaceFactory factory =
            new RunspaceFactory(new StillClock(), later::add, PoolLincheckTest::threadsThatNeverStart);
    private final RunspacePool pool = factory.createRunspacePool(1, MAX);
    private final List<Work> works = Stream.generate(this::work).limit(3).toList();

    private boolean open;

    private Work work() {
        return new Work(factory.createPipeline().setRunspacePool(pool).addScript(_ -> null));
    }

    /** A pool's threads, which wait for scripts and don't run them. */
    private static PoolThreads threadsThatNeverStart() {
        PoolThreads threads = new PoolThreads();
        RunspaceFactory elsewhere = new RunspaceFactory(new StillClock());
        Runspace runspace = elsewhere.createRunspace();
        Pipeline none = elsewhere.createPipeline();
        ScriptContext context = new ScriptContext(none, runspace, List.of(), Map.of());
        ScriptRun run = new ScriptRun(none, _ -> null, context);
        for (int i = 0; i < 4; i++) {
            threads.offer(new PoolWorker(threads, run));
        }
        return threads;
    }

    /** Not in a constructor: there objects have other hash codes than in the operations, of which one comes first. */
    private RunspacePool pool() {
        if (!open) {
            open = true;
            pool.open();
            works.getFirst().pipeline.beginInvoke();
        }
        return pool;
    }

    @Operation
    public void begin(@Param(name = "which") int which) {
        pool();
        try {
            works.get(which).pipeline.beginInvoke();
        } catch (InvalidPipelineStateException | InvalidRunspaceStateException refused) {
            // It was started before, or the pool closes.
        }
    }

    /** The script ends, if it runs. */
    @Operation
    public void end(@Param(name = "which") int which) {
        pool();
        Work work = works.get(which);
        if (work.runs() && work.ended.compareAndSet(false, true)) {
            work.pipeline.end(Actor.YOU, null, null);
            work.pipeline.life().leave();
        }
    }

    @Operation
    public void stop(@Param(name = "which") int which) {
        pool();
        works.get(which).pipeline.stopAsync();
    }

    @Operation
    public void abandon(@Param(name = "which") int which) {
        pool();
        works.get(which).pipeline.abandon();
    }

    @Operation
    public void close() {
        pool().closeAsync();
    }

    @Operation
    public void doWhatWasLeft() {
        pool();
        Runnable task = later.poll();
        if (task != null) {
            task.run();
        }
    }

    @Validate
    public void nobodyIsForgotten() {
        for (Runnable task = later.poll(); task != null; task = later.poll()) {
            task.run();
        }
        long running = works.stream().filter(Work::runs).count();
        long queued = works.stream().filter(work -> work.pipeline.state() == PipelineState.QUEUED).count();
        require(running <= MAX, "more run than may");
        require(queued == pool.queued(), "the queue holds others than those that wait");
        require(running == pool.running(), "others are handed out than run");
        switch (pool.state()) {
            case OPENED -> require(queued == 0 || running == MAX, "one waits beside an idle runspace");
            case CLOSING -> require(queued == 0 && running > 0, "it is not Closed though all have ended");
            case CLOSED -> require(queued + running == 0, "it is Closed before the last");
            case BEFORE_OPEN, OPENING, BROKEN -> require(false, "it was opened");
        }
    }

    private void require(boolean held, String otherwise) {
        if (!held) {
            List<Pipeline> pipelines = works.stream().map(work -> work.pipeline).toList();
            throw new AssertionError("%s: %s, %s".formatted(otherwise, pool, pipelines));
        }
    }

    @Test
    void losesNothing() {
        warmUp();
        Pairs pairs = new Pairs(PoolLincheckTest.class, "nobodyIsForgotten");
        Pairs.Step first = step("begin", 0);
        pairs.add(List.of(first), step("begin", 1), step("end", 0));
        pairs.add(List.of(first), step("begin", 1), step("close"));
        pairs.add(List.of(first), step("begin", 1), step("begin", 2));
        pairs.add(List.of(first), step("end", 0), step("close"));
        pairs.add(List.of(first, step("begin", 1)), step("end", 0), step("stop", 1));
        pairs.add(List.of(first, step("begin", 1)), step("end", 0), step("close"));
        pairs.add(List.of(first, step("begin", 1)), step("abandon", 0), step("end", 0));
        pairs.options().verifier(EpsilonVerifier.class).check(PoolLincheckTest.class);
    }

    /** What Java loads with the first call, tables of locales among it, looks like endless loops to the checker. */
    private static void warmUp() {
        PoolLincheckTest first = new PoolLincheckTest();
        first.begin(0);
        first.begin(1);
        first.end(0);
        first.close();
        first.abandon(1);
        first.nobodyIsForgotten();
    }

    private static Pairs.Step step(String name, Object... arguments) {
        return new Pairs.Step(name, arguments);
    }
}
