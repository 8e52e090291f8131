package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.ui.console.ConsoleLine;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.timeline.Mark;

/** The timeline of a real loop: what it shows, where it leads, what can be saved of it. */
@ExtendWith(FxStalls.class)
class TimelineUiTest {

    @TempDir
    private Path folder;

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void aLoopsLifeIsOnTheTimelineAndMarksLeadOn() {
        startLoop();
        lab.session().inject("value", 1_000);
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
        table(true);
        lab.await("the injection and its receipt", () -> says("value v\\d+ injected") && says("value v\\d+ seen by runspace-1 .*"));
        lab.await("it sleeps", () -> says("Sleeping"));
        lab.click("toolbar-ask");
        lab.await("asked and ended", () -> says("Flag cleared by you: asked to stop") && says("Completed \\(pipeline-1\\)"));

        choose("value v\\d+ injected");
        lab.robot().push(KeyCode.ENTER);
        lab.await("the row", () -> {
            StoreRow row = lab.onFx(() -> lab.storeTable().getSelectionModel().getSelectedItem());
            return row != null && row.key().equals("value");
        });

        choose("VERBOSE runspace-1: 2");
        lab.robot().push(KeyCode.ENTER);
        lab.await("the line", () -> {
            ConsoleLine line = lab.onFx(() -> lab.robot().lookup("#console").<ListView<ConsoleLine>>query()
                    .getSelectionModel().getSelectedItem());
            return line != null && line.text().equals("2");
        });
    }

    @Test
    void theCursorIsMovedByMouseAndKeyboardAndPanningEndsFollowing() {
        startLoop();
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
        Node chart = lab.robot().lookup("#timeline-chart").query();
        lab.robot().push(KeyCode.END);
        lab.await("a moment in words", () -> lab.text("timeline-readout").contains("runspace-1: "));
        String before = lab.text("timeline-readout");
        lab.robot().push(KeyCode.LEFT);
        lab.await("another moment", () -> !lab.text("timeline-readout").equals(before));
        assertThat(follows()).isTrue();

        lab.robot().push(KeyCode.SHIFT, KeyCode.LEFT);
        lab.await("it stays", () -> !follows());
        lab.robot().push(KeyCode.DIGIT0);
        lab.click("timeline-follow");
        assertThat(follows()).isTrue();
        Point2D middle = lab.onFx(() -> chart.localToScreen(chart.getLayoutBounds().getCenterX(), 40));
        lab.robot().drag(middle).moveBy(-60, 0).drop();
        lab.await("dragged", () -> !follows());
    }

    @Test
    void aClickOnAMarkLeadsToItsRow() {
        startLoop();
        lab.session().inject("other", 5);
        lab.await("its row", () -> lab.storeTable().getItems().stream().anyMatch(row -> row.key().equals("other")));
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
        // The first lane has the requests; its last mark is the injection that nobody reads.
        lab.robot().push(KeyCode.END).push(KeyCode.CONTROL, KeyCode.LEFT);
        lab.await("the mark", () -> lab.text("timeline-readout").contains("other v1 injected"));
        lab.robot().push(KeyCode.ENTER);

        lab.await("the row", () -> {
            StoreRow row = lab.onFx(() -> lab.storeTable().getSelectionModel().getSelectedItem());
            return row != null && row.key().equals("other");
        });
    }

    @Test
    void itIsSavedAsATableAndAsAPicture() throws Exception {
        startLoop();
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
        save("export-timeline", "timeline.csv", "timeline.csv saved, ");
        assertThat(folder.resolve("timeline.csv")).content()
                .startsWith("\uFEFFTime,Lane,What\r\n").contains(",runspace-1,Running (pipeline-1)\r\n");

        for (String what : List.of("tab", "store", "window")) {
            save("export-picture-" + what, what + ".png", what + ".png saved");
            Image picture = read(folder.resolve(what + ".png"));
            assertThat(picture.isError()).isFalse();
            assertThat(picture.getWidth()).as(what).isGreaterThan(300);
            assertThat(picture.getHeight()).as(what).isGreaterThan(100);
        }
        assertThat(read(folder.resolve("window.png")).getWidth()).isEqualTo(980);
    }

    private void save(String item, String name, String said) {
        lab.saveTo(folder.resolve(name));
        lab.onFx(() -> {
            MenuItem chosen = lab.robot().lookup("#toolbar-export").<MenuButton>query().getItems().stream()
                    .filter(one -> item.equals(one.getId())).findFirst().orElseThrow();
            chosen.fire();
            return true;
        });
        lab.await(said, () -> ((Labeled) lab.robot().lookup("#export-line").query()).getText().startsWith(said));
    }

    private static Image read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new Image(in);
        }
    }

    private void startLoop() {
        lab.session().inject("interval", Duration.ofMillis(300));
        lab.click("toolbar-start");
        lab.await("two turns", () -> lab.console().contains("\n2\n"));
    }

    private boolean follows() {
        return lab.onFx(() -> lab.robot().lookup("#timeline-follow").<ToggleButton>query().isSelected());
    }

    private void table(boolean on) {
        lab.onFx(() -> {
            lab.robot().lookup("#timeline-table").<ToggleButton>query().setSelected(on);
            return true;
        });
    }

    private boolean says(String what) {
        return lab.onFx(() -> marks().getItems().stream().anyMatch(mark -> what(mark).matches(what)));
    }

    private void choose(String what) {
        lab.onFx(() -> {
            int row = 0;
            while (!what(marks().getItems().get(row)).matches(what)) {
                row++;
            }
            marks().requestFocus();
            marks().getSelectionModel().clearAndSelect(row);
            return true;
        });
    }

    private String what(Mark mark) {
        return String.valueOf(marks().getColumns().get(2).getCellObservableValue(mark).getValue());
    }

    private TableView<Mark> marks() {
        return lab.robot().lookup("#timeline-marks").queryTableView();
    }
}
