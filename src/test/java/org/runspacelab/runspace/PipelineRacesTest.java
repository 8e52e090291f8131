package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runspacelab.store.Actor;
import org.runspacelab.store.ManualClock;

/** Whatever two threads do with one pipeline at once, it could have happened one after the other. */
@Timeout(60)
class PipelineRacesTest {

    private static final int ROUNDS = 300;

    /** A thread for all, which never starts: what the tests do says when a turn comes and when a script ends. */
    private static final ThreadSource.Ready NEVER =
            new ThreadSource.Ready(Thread.ofPlatform().unstarted(() -> {}), () -> {});

    private enum Step { BEGIN, TURN, STOP, ABANDON, REFUSE, COMPLETE, FAIL }

    @ParameterizedTest
    @EnumSource(value = PipelineState.class, names = {"NOT_STARTED", "QUEUED", "RUNNING", "STOPPING"})
    void twoStepsAtOnceAreTwoStepsInOneOfTheirOrders(PipelineState from) throws Exception {
        boolean runs = from == PipelineState.RUNNING || from == PipelineState.STOPPING;
        Set<Step> steps = runs ? EnumSet.allOf(Step.class) : EnumSet.range(Step.BEGIN, Step.REFUSE);
        try (Racers racers = new Racers()) {
            for (Step one : steps) {
                for (Step other : steps) {
                    Set<PipelineState> possible =
                            EnumSet.of(after(after(from, one), other), after(after(from, other), one));
                    List<Life> lives = Stream.generate(() -> new Life(from)).limit(ROUNDS).toList();
                    racers.both(ROUNDS, i -> lives.get(i).perform(one), i -> lives.get(i).perform(other));
                    for (Life life : lives) {
                        assertThat(life.pipeline.state()).as("%s beside %s", one, other).isIn(possible);
                        life.assertStepsAreAllowed(from);
                    }
                }
            }
        }
    }

    /** What a step makes of a pipeline where one thing happens after another. */
    private static PipelineState after(PipelineState state, Step step) {
        boolean running = state == PipelineState.RUNNING;
        boolean runs = running || state == PipelineState.STOPPING;
        return switch (step) {
            case BEGIN -> state == PipelineState.NOT_STARTED ? PipelineState.QUEUED : state;
            case TURN -> state == PipelineState.QUEUED ? PipelineState.RUNNING : state;
            case REFUSE -> state == PipelineState.QUEUED ? PipelineState.FAILED : state;
            case ABANDON -> runs ? PipelineState.ABANDONED : state;
            case COMPLETE -> running ? PipelineState.COMPLETED : runs ? PipelineState.STOPPED : state;
            case FAIL -> running ? PipelineState.FAILED : runs ? PipelineState.STOPPED : state;
            case STOP -> switch (state) {
                case NOT_STARTED, QUEUED -> PipelineState.STOPPED;
                case RUNNING, STOPPING -> PipelineState.STOPPING;
                case STOPPED, COMPLETED, FAILED, ABANDONED -> state;
            };
        };
    }

    private static final class Life {
        private final RunspaceFactory factory = new RunspaceFactory(new ManualClock(), _ -> {}, PoolThreads::new);
        private final Runspace runspace = factory.createRunspace();
        private final RunspacePool pool = factory.createRunspacePool(1, 1);
        private final Pipeline pipeline = factory.createPipeline().setRunspacePool(pool).addScript(_ -> null);
        private final long before;

        Life(PipelineState from) {
            runspace.open();
            pool.open();
            // Whose turn it is, is for the steps alone.
            pool.life().withMembers(members -> members.take(pool.runspaces()::getFirst));
            switch (from) {
                case NOT_STARTED -> {}
                case QUEUED -> perform(Step.BEGIN);
                case RUNNING, STOPPING -> {
                    perform(Step.BEGIN);
                    perform(Step.TURN);
                    if (from == PipelineState.STOPPING) {
                        perform(Step.STOP);
                    }
                }
                case STOPPED, COMPLETED, FAILED, ABANDONED -> throw new IllegalArgumentException();
            }
            before = factory.states().last();
        }

        void perform(Step step) {
            try {
                switch (step) {
                    case BEGIN -> pipeline.beginInvoke();
                    case TURN -> pipeline.life().beginIn(runspace, pool, _ -> NEVER);
                    case STOP -> pipeline.stopAsync();
                    case ABANDON -> pipeline.abandon();
                    case REFUSE -> pipeline.life().refuse(
                            new InvalidRunspaceStateException("closing", RunspaceState.CLOSING), "closing");
                    case COMPLETE -> pipeline.end(Actor.YOU, null, null);
                    case FAIL -> pipeline.end(Actor.YOU, new ArithmeticException(), "failed");
                }
            } catch (InvalidPipelineStateException wasStartedBefore) {
                // As the tables of states say.
            }
        }

        /** Each state the log tells is another, none follows a final one; the runspace is as free as the last says. */
        void assertStepsAreAllowed(PipelineState from) {
            String last = from.toString();
            int finals = 0;
            for (StateChange change : factory.states().after(before, 100).items()) {
                if (change.source().equals(pipeline.name())) {
                    assertThat(change.state()).isNotEqualTo(last);
                    assertThat(finals).as("final states before " + change.state()).isZero();
                    last = change.state();
                    finals += Set.of("Stopped", "Completed", "Failed", "Abandoned").contains(last) ? 1 : 0;
                }
            }
            assertThat(pipeline.state()).hasToString(last);
            boolean running = last.equals("Running") || last.equals("Stopping");
            assertThat(runspace.running()).isEqualTo(running ? pipeline : null);
        }
    }
}
