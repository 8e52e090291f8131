package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class PoolClosingTest {

    /** What each operation makes of a pool in each state, or that it is refused with the state's name. */
    private static final String TABLE =
            """
            state      | open    | close   | queue   | available | variable
            BeforeOpen | Opened  | Closed  | refused | 3         | BeforeOpen
            Opened     | refused | Closed  | Opened  | 3         | refused
            Closing    | refused | Closing | refused | refused   | refused
            Closed     | refused | Closed  | refused | refused   | refused
            """;

    private final Bench bench = new Bench();
    private final RunspacePool pool = bench.factory.createRunspacePool(1, 3);

    @AfterEach
    void end() {
        bench.close();
    }

    static Stream<Arguments> table() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split(" *\\| *")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                cells.add(Arguments.of(row[0], rows.getFirst()[i], row[i]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void eachOperationInEachState(String from, String operation, String expected) throws Exception {
        bringTo(from);
        assertThat(pool.state()).hasToString(from);

        String outcome = outcomeOf(operation);

        if (expected.equals("refused")) {
            assertThat(outcome).startsWith("Can't ").contains("pool-1: it is " + from + ", and ");
            assertThat(pool.state()).hasToString(from);
        } else {
            assertThat(outcome).isEqualTo(expected);
        }
    }

    @Test
    void theTableHasEveryStateThatLasts() {
        assertThat(table().map(cell -> cell.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RunspaceState.values())
                        .filter(state -> state != RunspaceState.OPENING && state != RunspaceState.BROKEN)
                        .map(state -> (Object) state.toString())
                        .toList());
    }

    @Test
    void queuedPipelinesFailWithAReasonThatNamesThePoolsState() throws Exception {
        pool.setMaxRunspaces(1);
        pool.open();
        StubbornScript running = bench.running(pool);
        Pipeline queued = bench.pipeline(pool, _ -> "never");
        Invocation handle = queued.beginInvoke();

        pool.closeAsync();

        Bench.awaitEnd(queued);
        assertThat(queued.state()).isEqualTo(PipelineState.FAILED);
        assertThat(queued.reason()).isEqualTo("pool-1 is Closing: what is queued there does not start");
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(() -> queued.endInvoke(handle, Bench.LIMIT))
                .withMessage(queued.reason());
        assertThat(bench.states(queued.name())).containsExactly("Queued", "Failed");
        running.end();
    }

    @Test
    void runningPipelinesAreStopped() throws Exception {
        pool.open();
        Pipeline running = bench.started(pool, Bench.sleeping());
        bench.clock.awaitSleepers(1);

        assertThat(pool.close(Bench.LIMIT)).isTrue();

        assertThat(running.state()).isEqualTo(PipelineState.STOPPED);
        assertThat(running.runspace().state()).isEqualTo(RunspaceState.CLOSED);
        assertThat(pool.runspaces()).isEmpty();
        assertThat(bench.states("pool-1")).containsExactly("BeforeOpen", "Opening", "Opened", "Closing", "Closed");
    }

    @Test
    void itIsNotClosedBeforeTheLastHasEnded() throws Exception {
        pool.open();
        StubbornScript one = bench.running(pool);
        StubbornScript two = bench.running(pool);

        assertThat(pool.close(Duration.ofMillis(1))).isFalse();
        one.awaitInterrupt();
        two.awaitInterrupt();
        one.end();
        Awaiting.until("one has left", () -> pool.runspaces().size() == 1);
        assertThat(pool.state()).isEqualTo(RunspaceState.CLOSING);

        two.end();
        assertThat(pool.close(Bench.LIMIT)).isTrue();
        assertThat(pool.state()).isEqualTo(RunspaceState.CLOSED);
    }

    @Test
    void abandoningWhatIgnoresBeingStoppedLetsItClose() throws Exception {
        pool.open();
        bench.running(pool);
        pool.closeAsync();
        Pipeline stuck = pool.runspaces().getFirst().latestPipeline();

        stuck.abandon();

        assertThat(pool.close(Bench.LIMIT)).isTrue();
        assertThat(pool.state()).isEqualTo(RunspaceState.CLOSED);
    }

    @Test
    void aSlowListenerOfOneRunspaceHoldsUpNeitherTheCallerNorTheOthers() throws Exception {
        pool.open();
        bench.running(pool);
        StubbornScript two = bench.running(pool);
        var block = new java.util.concurrent.CountDownLatch(1);
        pool.runspaces().getFirst().onStateChanged(_ -> {
            try {
                Awaiting.open(block);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        pool.closeAsync();

        assertThat(pool.state()).isEqualTo(RunspaceState.CLOSING);
        two.awaitInterrupt();
        block.countDown();
    }

    private void bringTo(String state) throws Exception {
        if (!state.equals("BeforeOpen")) {
            pool.open();
        }
        if (state.equals("Closing")) {
            bench.running(pool);
            pool.closeAsync();
        }
        if (state.equals("Closed")) {
            assertThat(pool.close(Bench.LIMIT)).isTrue();
        }
    }

    private String outcomeOf(String operation) throws Exception {
        try {
            switch (operation) {
                case "open" -> pool.open();
                case "close" -> pool.close(pool.state() == RunspaceState.CLOSING ? Duration.ZERO : Bench.LIMIT);
                case "queue" -> bench.started(pool, _ -> null);
                case "available" -> {
                    return Integer.toString(pool.availableRunspaces());
                }
                case "variable" -> pool.addVariable("name", 1);
                default -> throw new IllegalArgumentException(operation);
            }
        } catch (InvalidRunspaceStateException refused) {
            assertThat(refused.state()).isEqualTo(pool.state());
            return refused.getMessage();
        }
        return pool.state().toString();
    }
}
