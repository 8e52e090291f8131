package org.runspacelab.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.StreamKind;

/** The console's bound and its sources. */
class ConsoleModelTest {

    private final ConsoleModel model = new ConsoleModel();

    @Test
    void theOldestLinesGoAndAreCounted() {
        model.add(lines(0, ConsoleModel.MAX_LINES), 0);
        model.add(lines(ConsoleModel.MAX_LINES, ConsoleModel.MAX_LINES + 5), 7);

        assertThat(model.lines()).hasSize(ConsoleModel.MAX_LINES);
        assertThat(model.lines().getFirst().text()).isEqualTo("5");
        assertThat(model.droppedProperty().get()).isEqualTo(12);
    }

    @Test
    void sourcesStandInTheOrderInWhichTheyBegan() {
        model.add(lines(0, 3), 0);
        model.add(lines(1, 4), 0);

        assertThat(model.sources()).containsExactly("runspace-0", "runspace-1");
    }

    private static List<ConsoleLine> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new ConsoleLine(Instant.EPOCH, "", "runspace-" + i % 2, StreamKind.OUTPUT, "" + i))
                .toList();
    }
}
