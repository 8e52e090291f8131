package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.store.ManualClock;

/** What each step makes of a runspace in each state. */
class RunspaceStatesTest {

    /** The state afterwards; "refused" where the step is refused with the state's name; "-" where it can't be. */
    private static final String TABLE =
            """
            state      | open    | opened  | fails   | close   | begin   | end     | abandon | change
            BeforeOpen | Opening | -       | -       | Closed  | refused | -       | -       | BeforeOpen
            Opening    | refused | Opened  | Broken  | Closed  | refused | -       | -       | refused
            Starting   | refused | -       | Broken  | Closing | refused | Opening | Broken  | refused
            Opened     | refused | -       | -       | Closed  | Opened  | -       | -       | refused
            Busy       | refused | -       | -       | Closing | refused | Opened  | Broken  | refused
            Closing    | refused | Closing | Closing | Closing | refused | Closed  | Broken  | refused
            Closed     | refused | Closed  | Closed  | Closed  | refused | Closed  | -       | refused
            Broken     | refused | Broken  | Broken  | Broken  | refused | Broken  | -       | refused
            """;

    private final RunspaceFactory factory = new RunspaceFactory(new ManualClock());
    private final RunspaceLife life = new RunspaceLife(factory.createRunspace());
    private final Pipeline pipeline = factory.createPipeline();

    static Stream<Arguments> table() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split(" *\\| *")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                if (!row[i].equals("-")) {
                    cells.add(Arguments.of(row[0], rows.getFirst()[i], row[i]));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void eachStepInEachState(String from, String step, String expected) {
        bringTo(from);
        RunspaceState before = life.state();

        String outcome = outcomeOf(step);

        if (expected.equals("refused")) {
            assertThat(outcome).startsWith("Can't ").contains("runspace-1: it is " + before + ", and ");
            assertThat(life.state()).isEqualTo(before);
        } else {
            assertThat(outcome).isEqualTo(expected);
        }
        boolean over = life.state() == RunspaceState.CLOSED || life.state() == RunspaceState.BROKEN;
        assertThat(life.closed().getCount() == 0).as("whoever waits for its end goes on").isEqualTo(over);
    }

    @Test
    void theTableHasEveryState() {
        assertThat(table().map(cell -> cell.get()[0]).distinct())
                .containsAll(Arrays.stream(RunspaceState.values()).map(state -> (Object) state.toString()).toList());
    }

    private void bringTo(String state) {
        switch (state) {
            case "BeforeOpen" -> {}
            case "Opening" -> life.opening();
            case "Starting" -> {
                life.opening();
                life.expectAtStartup(pipeline);
                life.occupy(pipeline);
            }
            case "Opened" -> open();
            case "Busy" -> occupied();
            case "Closing" -> {
                occupied();
                life.closing();
            }
            case "Closed" -> {
                open();
                life.closing();
            }
            case "Broken" -> {
                occupied();
                life.breakDown("abandoned");
            }
            default -> throw new IllegalArgumentException(state);
        }
    }

    private void open() {
        life.opening();
        life.opened(null);
    }

    private void occupied() {
        open();
        life.occupy(pipeline);
    }

    /** The state afterwards, or the message of a refusal. */
    private String outcomeOf(String step) {
        try {
            switch (step) {
                case "open" -> life.opening();
                case "opened" -> life.opened(null);
                case "fails" -> life.opened("a startup script failed");
                case "close" -> life.closing();
                case "begin" -> life.occupy(factory.createPipeline());
                case "end" -> life.release(pipeline);
                case "abandon" -> life.breakDown("abandoned");
                case "change" -> life.beforeOpen("change", "it has to be BeforeOpen", () -> {});
                default -> throw new IllegalArgumentException(step);
            }
        } catch (InvalidRunspaceStateException refused) {
            assertThat(refused.state()).isEqualTo(life.state());
            return refused.getMessage();
        }
        return life.state().toString();
    }
}
