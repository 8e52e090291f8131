package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class RunspacePoolTest {

    private final Bench bench = new Bench();

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 3", "3, 2"})
    void aMinimumBelowOneOrAboveTheMaximumIsAnArgumentError(int min, int max) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.factory.createRunspacePool(min, max))
                .withMessageContaining("not %d and %d".formatted(min, max));
        assertThat(bench.factory.pools()).isEmpty();
    }

    @Test
    void hasARisingIdAndAName() {
        RunspacePool one = bench.factory.createRunspacePool(1, 2);
        RunspacePool two = bench.factory.createRunspacePool("workers", 1, 2, true);

        assertThat(two.id()).isGreaterThan(one.id());
        assertThat(one.name()).isEqualTo("pool-1");
        assertThat(two.name()).isEqualTo("workers");
        assertThat(two.isLight()).isTrue();
        assertThat(one.reason()).isNull();
        assertThat(one).hasToString("pool-1 (BeforeOpen)");
        assertThat(bench.factory.pools()).containsExactly(one, two);
        two.dispose();
        assertThat(bench.factory.pools()).containsExactly(one);
    }

    @Test
    void openingMakesOneRunspaceThatIsOnThePoolsListOnly() {
        RunspacePool pool = bench.pool(3, 5);

        assertThat(pool.runspaces()).extracting(Runspace::name).containsExactly("pool-1 runspace-1");
        assertThat(pool.runspaces().getFirst().pool()).isSameAs(pool);
        assertThat(bench.factory.runspaces()).isEmpty();
        assertThat(bench.states("pool-1")).containsExactly("BeforeOpen", "Opening", "Opened");
        assertThat(bench.states("pool-1 runspace-1")).containsExactly("BeforeOpen", "Opening", "Opened");
    }

    @Test
    void moreRunspacesAreMadeOnDemandUpToTheMaximum() throws Exception {
        RunspacePool pool = bench.pool(1, 2);

        bench.running(pool);
        assertThat(pool.runspaces()).hasSize(1);
        bench.running(pool);
        Pipeline third = bench.started(pool, _ -> null);

        assertThat(pool.runspaces()).extracting(Runspace::name)
                .containsExactly("pool-1 runspace-1", "pool-1 runspace-2");
        assertThat(pool.running()).isEqualTo(2);
        assertThat(pool.queued()).isEqualTo(1);
        assertThat(third.state()).isEqualTo(PipelineState.QUEUED);
    }

    @Test
    void requestsAreServedFirstInFirstOut() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        StubbornScript first = bench.running(pool);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Pipeline> queued = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            queued.add(bench.started(pool, _ -> order.add(number)));
        }

        first.end();

        queued.forEach(Bench::awaitEnd);
        assertThat(order).hasSize(50).isSorted();
    }

    @Test
    void theRunspaceThatWasIdleLastIsHandedOutFirst() throws Exception {
        RunspacePool pool = bench.pool(1, 2);
        StubbornScript one = bench.running(pool);
        StubbornScript two = bench.running(pool);
        one.end();
        Awaiting.until("one is idle", () -> pool.running() == 1);
        two.end();
        Awaiting.until("both are idle", () -> pool.running() == 0);

        Pipeline next = bench.started(pool, _ -> null);

        Bench.awaitEnd(next);
        assertThat(next.runspace().name()).isEqualTo("pool-1 runspace-2");
    }

    @Test
    void availableIsTheMaximumBeforeItIsOpened() {
        assertThat(bench.factory.createRunspacePool(2, 7).availableRunspaces()).isEqualTo(7);
    }

    @Test
    void availableIsWhatIsIdleAndWhatMayBeMadeWhileItIsOpened() throws Exception {
        RunspacePool pool = bench.pool(1, 3);
        assertThat(pool.availableRunspaces()).isEqualTo(3);

        StubbornScript script = bench.running(pool);
        bench.running(pool);
        assertThat(pool.availableRunspaces()).isEqualTo(1);
        script.end();

        Awaiting.until("one is idle", () -> pool.running() == 1);
        assertThat(pool.availableRunspaces()).isEqualTo(2);
    }

    @Test
    void availableIsAnErrorWhenItIsClosed() throws Exception {
        RunspacePool pool = bench.pool(1, 3);
        pool.close(Bench.LIMIT);

        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(pool::availableRunspaces)
                .withMessageContaining("pool-1: it is Closed")
                .satisfies(e -> assertThat(e.state()).isEqualTo(RunspaceState.CLOSED));
    }

    @Test
    void aMaximumBelowTheMinimumAndAMinimumAboveTheMaximumAreNotSet() {
        RunspacePool pool = bench.pool(2, 4);

        assertThat(pool.setMaxRunspaces(1)).isFalse();
        assertThat(pool.setMinRunspaces(5)).isFalse();
        assertThat(pool.setMinRunspaces(0)).isFalse();
        assertThat(List.of(pool.minRunspaces(), pool.maxRunspaces())).containsExactly(2, 4);

        assertThat(pool.setMaxRunspaces(2)).isTrue();
        assertThat(pool.setMinRunspaces(1)).isTrue();
        assertThat(List.of(pool.minRunspaces(), pool.maxRunspaces())).containsExactly(1, 2);
    }

    @Test
    void raisingTheMaximumWakesTheQueue() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        bench.running(pool);
        StubbornScript two = bench.stubborn();
        StubbornScript three = bench.stubborn();
        bench.started(pool, two);
        bench.started(pool, three);

        pool.setMaxRunspaces(3);

        two.awaitBegin();
        three.awaitBegin();
        assertThat(pool.queued()).isZero();
    }

    @Test
    void loweringTheMaximumNeverInterruptsABusyRunspace() throws Exception {
        RunspacePool pool = bench.pool(1, 3);
        StubbornScript one = bench.running(pool);
        bench.running(pool);
        bench.running(pool);
        List<Runspace> before = pool.runspaces();

        assertThat(pool.setMaxRunspaces(1)).isTrue();

        assertThat(pool.running()).isEqualTo(3);
        assertThat(pool.availableRunspaces()).isZero();
        assertThat(before).extracting(runspace -> runspace.latestPipeline().state())
                .containsOnly(PipelineState.RUNNING);
        one.end();
        Awaiting.until("the surplus is closed", () -> before.getFirst().state() == RunspaceState.CLOSED);
        assertThat(pool.runspaces()).hasSize(2);
    }

    @Test
    void loweringTheMaximumClosesIdleRunspacesAtOnce() throws Exception {
        RunspacePool pool = withIdle(3);
        List<Runspace> before = pool.runspaces();

        pool.setMaxRunspaces(1);

        assertThat(pool.runspaces()).hasSize(1);
        assertThat(before).filteredOn(runspace -> runspace.state() == RunspaceState.CLOSED).hasSize(2);
    }

    @Test
    void idleRunspacesAboveTheMinimumAreRemovedAfterFifteenMinutes() throws Exception {
        RunspacePool pool = withIdle(4);
        pool.setMinRunspaces(2);

        bench.clock.advance(Duration.ofMinutes(15).minusNanos(1));
        assertThat(pool.runspaces()).hasSize(4);
        bench.clock.advance(Duration.ofNanos(1));

        assertThat(pool.runspaces()).hasSize(2).allMatch(runspace -> runspace.state() == RunspaceState.OPENED);
        assertThat(pool.availableRunspaces()).isEqualTo(4);
    }

    @Test
    void variablesOfOnePipelineStayForTheNextUnlessTheyAreReset() throws Exception {
        RunspacePool pool = bench.factory.createRunspacePool(1, 1).addVariable("shared", 1);
        pool.open();
        Bench.awaitEnd(bench.started(pool, context -> {
            context.setVariable("left", "behind");
            context.setVariable("Shared", 2);
            return null;
        }));

        Pipeline next = bench.started(pool, context -> context.variable("left") + " " + context.variable("shared"));
        Bench.awaitEnd(next);
        assertThat(next.streams().of(StreamKind.OUTPUT)).containsExactly("behind 2");

        Awaiting.until("it is idle", () -> pool.running() == 0);
        pool.runspaces().getFirst().resetSessionState();
        Pipeline last = bench.started(pool, context -> context.variable("SHARED"));
        Bench.awaitEnd(last);
        assertThat(last.streams().of(StreamKind.OUTPUT)).containsExactly(1);
        Pipeline failed = bench.started(pool, context -> context.variable("left"));
        Bench.awaitEnd(failed);
        assertThat(failed.error()).isInstanceOf(UnknownVariableException.class);
    }

    @Test
    void anAbandonedPipelineBreaksItsRunspaceWhichIsReplacedOnDemand() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        StubbornScript stuck = bench.stubborn();
        Pipeline pipeline = bench.started(pool, stuck);
        stuck.awaitBegin();
        Pipeline waiting = bench.started(pool, _ -> null);
        Runspace broken = pipeline.runspace();

        pipeline.abandon();

        Bench.awaitEnd(waiting);
        assertThat(broken.state()).isEqualTo(RunspaceState.BROKEN);
        assertThat(waiting.state()).isEqualTo(PipelineState.COMPLETED);
        assertThat(waiting.runspace().name()).isEqualTo("pool-1 runspace-2");
        assertThat(pool.runspaces()).containsExactly(waiting.runspace());
    }

    @Test
    void aRunspaceThatWasClosedFromOutsideIsReplaced() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        pool.runspaces().getFirst().close(Bench.LIMIT);
        assertThat(pool.runspaces()).isEmpty();

        Pipeline pipeline = bench.started(pool, _ -> null);

        Bench.awaitEnd(pipeline);
        assertThat(pipeline.state()).isEqualTo(PipelineState.COMPLETED);
    }

    @Test
    void itsRunspacesAreHandedOutByItAlone() {
        Runspace runspace = bench.pool(1, 1).runspaces().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.pipeline(runspace, _ -> null))
                .withMessage("pool-1 runspace-1 is handed out by pool-1: set the pool instead");
    }

    @Test
    void countsWhatHasEndedInWhateverWay() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        StubbornScript script = bench.running(pool);
        Pipeline stopped = bench.started(pool, _ -> null);
        Pipeline failed = bench.started(pool, _ -> {
            throw new ArithmeticException();
        });
        stopped.stopAsync();
        script.end();
        Bench.awaitEnd(failed);

        Awaiting.until("all are counted", () -> pool.finished() == 3);
    }

    @Test
    void stopAllStopsWhatIsQueuedAndWhatRunsAndLeavesItOpen() throws Exception {
        RunspacePool pool = bench.pool(1, 1);
        Pipeline running = bench.started(pool, Bench.sleeping());
        bench.clock.awaitSleepers(1);
        Pipeline queued = bench.started(pool, _ -> null);

        pool.stopAll();

        Bench.awaitEnd(running);
        Bench.awaitEnd(queued);
        assertThat(List.of(running.state(), queued.state())).containsOnly(PipelineState.STOPPED);
        assertThat(queued.times().started()).isEmpty();
        assertThat(pool.state()).isEqualTo(RunspaceState.OPENED);
    }

    private RunspacePool withIdle(int count) throws InterruptedException {
        RunspacePool pool = bench.pool(1, count);
        List<StubbornScript> scripts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scripts.add(bench.running(pool));
        }
        scripts.forEach(StubbornScript::end);
        Awaiting.until("all are idle", () -> pool.running() == 0);
        return pool;
    }
}
