package org.runspacelab.runspace;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;
import org.runspacelab.store.Actor;
import org.runspacelab.store.StillClock;

/** Whatever several threads do with one pipeline, it could have happened one after another, as its states allow. */
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
public class PipelineLincheckTest {

    /** One thread for all, which never starts: a model checker looks into what it finds, and a thread leads far. */
    private static final ThreadSource.Ready NEVER =
            new ThreadSource.Ready(Thread.ofPlatform().unstarted(() -> {}), () -> {});

    @Test
    void untilItStarts() {
        new Waiting().itsStepsAreAllowed();
        Pairs pairs = new Pairs(Waiting.class, "itsStepsAreAllowed", "state");
        pairs.add(List.of(), step("begin"), step("begin"));
        pairs.add(List.of(), step("begin"), step("stop"));
        pairs.add(List.of(step("begin")), step("takeTurn"), step("takeTurn"));
        pairs.add(List.of(step("begin")), step("takeTurn"), step("stop"));
        pairs.add(List.of(step("begin")), step("takeTurn"), step("refuse"));
        pairs.add(List.of(step("begin")), step("stop"), step("refuse"));
        pairs.options().sequentialSpecification(WaitingModel.class).check(Waiting.class);
    }

    @Test
    void whileItRuns() {
        new Running().itsStepsAreAllowed();
        Pairs pairs = new Pairs(Running.class, "itsStepsAreAllowed", "state");
        pairs.add(List.of(), step("stop"), step("stop"));
        pairs.add(List.of(), step("stop"), step("complete"));
        pairs.add(List.of(), step("stop"), step("fail"));
        pairs.add(List.of(), step("stop"), step("abandon"));
        pairs.add(List.of(), step("abandon"), step("complete"));
        pairs.add(List.of(step("stop")), step("abandon"), step("complete"));
        pairs.options().sequentialSpecification(RunningModel.class).check(Running.class);
    }

    private static Pairs.Step step(String name) {
        return new Pairs.Step(name);
    }

    /** What may follow each state: the final ones have nothing. */
    static Set<PipelineState> after(PipelineState state) {
        return switch (state) {
            case NOT_STARTED -> EnumSet.of(PipelineState.QUEUED, PipelineState.RUNNING, PipelineState.STOPPED);
            case QUEUED -> EnumSet.of(PipelineState.RUNNING, PipelineState.STOPPED, PipelineState.FAILED);
            case RUNNING -> EnumSet.of(
                    PipelineState.STOPPING, PipelineState.COMPLETED, PipelineState.FAILED, PipelineState.ABANDONED);
            case STOPPING -> EnumSet.of(PipelineState.STOPPED, PipelineState.FAILED, PipelineState.ABANDONED);
            case STOPPED, COMPLETED, FAILED, ABANDONED -> EnumSet.noneOf(PipelineState.class);
        };
    }

    /** A pipeline whose thread never starts: the operations say when its turn has come. */
    public static class Waiting {
        final RunspaceFactory factory = new RunspaceFactory(new StillClock(), _ -> {}, PoolThreads::new);
        final Runspace runspace = factory.createRunspace();
        final RunspacePool pool = factory.createRunspacePool(1, 1);
        final Pipeline pipeline = factory.createPipeline().setRunspacePool(pool).addScript(_ -> null);

        public Waiting() {
            runspace.open();
            pool.open();
            // Whose turn it is, is for the operations alone.
            pool.life().withMembers(members -> members.take(pool.runspaces()::getFirst));
        }

        @Operation
        public void begin() {
            pipeline.beginInvoke();
        }

        @Operation
        public boolean takeTurn() {
            return pipeline.life().beginIn(runspace, pool, _ -> NEVER);
        }

        @Operation
        public void stop() {
            pipeline.stopAsync();
        }

        @Operation
        public void abandon() {
            pipeline.abandon();
        }

        @Operation
        public void refuse() {
            pipeline.life().refuse(new InvalidRunspaceStateException("closing", RunspaceState.CLOSING), "closing");
        }

        @Operation
        public PipelineState state() {
            return pipeline.state();
        }

        /** Each step the log tells is allowed; the last is where it stands; the runspace is as free as that says. */
        @Validate
        public void itsStepsAreAllowed() {
            PipelineState now = PipelineState.NOT_STARTED;
            for (StateChange change : factory.states().after(0, 1_000).items()) {
                if (change.source().equals(pipeline.name())) {
                    now = next(now, change.state());
                }
            }
            boolean running = now == PipelineState.RUNNING || now == PipelineState.STOPPING;
            if (now != pipeline.state() || running != (runspace.running() == pipeline)) {
                throw new AssertionError("%s, but %s runs %s".formatted(now, runspace, runspace.running()));
            }
        }

        private static PipelineState next(PipelineState from, String label) {
            return after(from).stream()
                    .filter(state -> state.toString().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(from + " became " + label));
        }
    }

    /** The same, once it runs. */
    public static class Running {
        private final Waiting life = new Waiting();

        public Running() {
            life.begin();
            life.takeTurn();
        }

        @Operation
        public void begin() {
            life.begin();
        }

        @Operation
        public void stop() {
            life.stop();
        }

        @Operation
        public void abandon() {
            life.abandon();
        }

        @Operation
        public boolean complete() {
            return life.pipeline.end(Actor.YOU, null, null);
        }

        @Operation
        public boolean fail() {
            return life.pipeline.end(Actor.YOU, new ArithmeticException(), "failed");
        }

        @Operation
        public PipelineState state() {
            return life.state();
        }

        @Validate
        public void itsStepsAreAllowed() {
            life.itsStepsAreAllowed();
        }
    }

    /** What a pipeline is where one thing happens after another. */
    public static class WaitingModel {
        PipelineState state = PipelineState.NOT_STARTED;

        public void begin() {
            if (state != PipelineState.NOT_STARTED) {
                throw new InvalidPipelineStateException("begin", state);
            }
            state = PipelineState.QUEUED;
        }

        public boolean takeTurn() {
            boolean its = state == PipelineState.QUEUED;
            state = its ? PipelineState.RUNNING : state;
            return its;
        }

        public void stop() {
            state = switch (state) {
                case NOT_STARTED, QUEUED -> PipelineState.STOPPED;
                case RUNNING -> PipelineState.STOPPING;
                case STOPPING, STOPPED, COMPLETED, FAILED, ABANDONED -> state;
            };
        }

        public void abandon() {
            if (runs()) {
                state = PipelineState.ABANDONED;
            }
        }

        public void refuse() {
            if (state == PipelineState.QUEUED) {
                state = PipelineState.FAILED;
            }
        }

        public PipelineState state() {
            return state;
        }

        boolean runs() {
            return state == PipelineState.RUNNING || state == PipelineState.STOPPING;
        }
    }

    /** The same, once it runs. */
    public static class RunningModel extends WaitingModel {

        public RunningModel() {
            state = PipelineState.RUNNING;
        }

        public boolean complete() {
            return end(PipelineState.COMPLETED);
        }

        public boolean fail() {
            return end(PipelineState.FAILED);
        }

        /** True where nobody tried to stop it before. */
        private boolean end(PipelineState end) {
            boolean undisturbed = state == PipelineState.RUNNING;
            if (runs()) {
                state = undisturbed ? end : PipelineState.STOPPED;
            }
            return undisturbed;
        }
    }
}
