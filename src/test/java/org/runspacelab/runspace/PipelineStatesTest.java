package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.store.Awaiting;

/** What each operation makes of a pipeline in each state. */
@Timeout(60)
class PipelineStatesTest {

    /** The state afterwards; "refused" where the operation is refused with the state's name; "-" where it can't be. */
    private static final String TABLE =
            """
            state      | change     | begin   | stop      | abandon    | complete  | fail      | turn       | end
            NotStarted | NotStarted | Running | Stopped   | NotStarted | -         | -         | NotStarted | -
            Running    | refused    | refused | Stopping  | Abandoned  | Completed | Failed    | Running    | TimeoutException
            Stopping   | refused    | refused | Stopping  | Abandoned  | Stopped   | Stopped   | Stopping   | TimeoutException
            Stopped    | refused    | refused | Stopped   | Stopped    | -         | -         | Stopped    | PipelineStoppedException
            Completed  | refused    | refused | Completed | Completed  | -         | -         | Completed  | [result]
            Failed     | refused    | refused | Failed    | Failed     | -         | -         | Failed     | ArithmeticException
            Abandoned  | refused    | refused | Abandoned | Abandoned  | Abandoned | Abandoned | Abandoned  | PipelineStoppedException
            """;

    private final Bench bench = new Bench();
    private final StubbornScript script = bench.stubborn();
    private final Pipeline pipeline = bench.pipeline(bench.opened(), script);
    private Invocation handle;

    @AfterEach
    void end() {
        bench.close();
    }

    static Stream<Arguments> table() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split(" *\\| *")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                cells.add(Arguments.of(state(row[0]), rows.getFirst()[i], row[i]));
            }
        }
        return cells.stream().filter(cell -> !cell.get()[2].equals("-"));
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void eachOperationInEachState(PipelineState from, String operation, String expected) throws Exception {
        bringTo(from);
        assertThat(pipeline.state()).isEqualTo(from);

        String outcome = outcomeOf(operation);

        switch (expected) {
            case "refused" -> {
                assertThat(outcome).startsWith("Can't ").contains(pipeline.name() + ": it is " + from + ", and ");
                assertThat(pipeline.state()).isEqualTo(from);
            }
            default -> assertThat(outcome).isEqualTo(expected);
        }
    }

    @Test
    void theTableHasEveryStateButQueuedWhichOnlyAPoolGives() {
        assertThat(table().map(cell -> cell.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PipelineState.values())
                        .filter(state -> state != PipelineState.QUEUED)
                        .map(Object.class::cast)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(value = PipelineState.class, names = {"STOPPED", "COMPLETED", "FAILED", "ABANDONED"})
    void aFinalStateNeverChangesAgain(PipelineState end) throws Exception {
        bringTo(end);
        List<String> states = bench.states(pipeline.name());

        for (String operation : List.of("change", "begin", "stop", "abandon", "complete", "fail", "turn", "end")) {
            outcomeOf(operation);
        }
        pipeline.end(org.runspacelab.store.Actor.YOU, new ArithmeticException(), "late");

        assertThat(pipeline.state()).isEqualTo(end);
        assertThat(bench.states(pipeline.name())).isEqualTo(states).endsWith(end.toString());
        assertThat(end.isFinal()).isTrue();
    }

    private void bringTo(PipelineState state) throws Exception {
        if (state == PipelineState.NOT_STARTED) {
            return;
        }
        handle = pipeline.beginInvoke();
        script.awaitBegin();
        switch (state) {
            case RUNNING -> {}
            case STOPPING -> pipeline.stopAsync();
            case STOPPED -> {
                pipeline.stopAsync();
                outcomeOf("complete");
            }
            case COMPLETED -> outcomeOf("complete");
            case FAILED -> outcomeOf("fail");
            case ABANDONED -> pipeline.abandon();
            case NOT_STARTED, QUEUED -> throw new IllegalArgumentException();
        }
    }

    /** The state afterwards, or the message of a refusal, or what endInvoke gave. */
    private String outcomeOf(String operation) throws Exception {
        try {
            switch (operation) {
                case "change" -> pipeline.addArgument(1);
                case "begin" -> pipeline.beginInvoke();
                case "stop" -> pipeline.stopAsync();
                case "abandon" -> pipeline.abandon();
                case "complete" -> afterwards(script::end);
                case "fail" -> afterwards(() -> script.fail(new ArithmeticException("failed")));
                case "turn" -> aPoolOffersItsTurnAndThenCloses();
                case "end" -> {
                    return ended();
                }
                default -> throw new IllegalArgumentException(operation);
            }
        } catch (InvalidPipelineStateException refused) {
            assertThat(refused.state()).isEqualTo(pipeline.state());
            return refused.getMessage();
        }
        return pipeline.state().toString();
    }

    private void aPoolOffersItsTurnAndThenCloses() {
        RunspacePool pool = bench.factory.createRunspacePool(1, 1);
        assertThat(pipeline.life().beginIn(bench.opened(), pool, ThreadSource.NEW)).isFalse();
        pipeline.life().refuse(new InvalidRunspaceStateException("closing", RunspaceState.CLOSING), "closing");
    }

    private String ended() {
        try {
            return pipeline.endInvoke(handle, Duration.ZERO).toString();
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }

    private void afterwards(Runnable end) throws InterruptedException {
        end.run();
        Awaiting.ended(script.thread());
    }

    private static PipelineState state(String label) {
        return Arrays.stream(PipelineState.values())
                .filter(state -> state.toString().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
