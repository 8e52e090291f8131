package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.recording.RecordingReader;
import org.runspacelab.ui.console.ConsoleLine;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Language;
import org.testfx.util.WaitForAsyncUtils;

/** A recording made in the window, and opened in a window of its own. */
@ExtendWith(FxStalls.class)
class RecordReplayUiCases {

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
    void whatWasRecordedInTheWindowIsSeenAgainInAReplay() throws Exception {
        Path file = recordLoop();
        Map<String, String> rows = rows(lab.storeTable());
        int lines = lab.onFx(() -> list(lab.storeTable().getScene().getRoot()).getItems().size());

        Stage replay = openReplay(file);
        assertThat(lab.onFx(replay::getTitle)).isEqualTo("Replay – loop.jsonl");
        press(replay, KeyCode.END, true);
        lab.await("the end", () -> rows(table(replay)).equals(rows));
        lab.await("its lines", () -> lab.onFx(() -> list(root(replay)).getItems().size() == lines));
        lab.await("the runspaces", () -> labels(replay, "#runspace-list").contains("runspace-1"));
        assertThat(labels(replay, "#runspace-list")).contains("Stopped");
        lab.await("the services", () -> text(replay, "#services-source").startsWith("3 services"));
        assertThat(text(replay, "#services-source")).startsWith("3 services").doesNotContain("read in");
        assertThat(text(replay, "#watch-Services")).isEqualTo("3");

        lab.onFx(() -> {
            ((Slider) root(replay).lookup("#replay-slider")).setValue(0);
            return null;
        });
        lab.await("the beginning", () -> text(replay, "#replay-position").contains("event 1 of"));
        lab.await("an empty store", () -> rows(table(replay)).isEmpty());
        press(replay, KeyCode.RIGHT, true);
        lab.await("one step", () -> text(replay, "#replay-position").contains("event 2 of"));
        press(replay, KeyCode.LEFT, true);
        lab.await("a step back", () -> text(replay, "#replay-position").contains("event 1 of"));
        press(replay, KeyCode.RIGHT, true, true);
        lab.await("the injection", () -> text(replay, "#replay-notes").startsWith("Injected hash.value = 70"));
        lab.await("its row", () -> rows(table(replay)).getOrDefault("value", "").startsWith("70 you"));
    }

    @Test
    void nothingInAReplayWorksOnTheSession() throws Exception {
        Stage replay = openReplay(recordLoop());
        press(replay, KeyCode.END, true);
        lab.await("rows", () -> !rows(table(replay)).isEmpty());

        assertThat(lab.onFx(() -> table(replay).isEditable())).isFalse();
        assertThat(lab.onFx(() -> root(replay).lookupAll(".button").stream()
                        .map(Node::getId).filter(id -> id != null).toList()))
                .noneMatch(id -> id.startsWith("toolbar-") || id.startsWith("inject-") || id.startsWith("row-")
                        || id.startsWith("runspaces-"));
        lab.onFx(() -> {
            lab.storeTable().getScene().getWindow().hide();
            return null;
        });
        lab.await("closed with the lab", () -> !replay.isShowing());
    }

    @Test
    void aRecordingGoesOnInAnotherLanguage() throws Exception {
        Path file = folder.resolve("a.jsonl");
        lab.saveTo(file);
        lab.click("toolbar-record");
        lab.await("recording", () -> lab.text("record-line").startsWith("Recording "));
        lab.onFx(() -> {
            lab.choices().languageProperty().set(Language.FRENCH);
            return null;
        });
        lab.session().inject("value", 1);
        lab.await("said", () -> lab.text("record-line").matches("Enregistrement .*, 2 événements"));
        lab.click("toolbar-record");
        lab.await("ended", () -> lab.text("record-line").startsWith("a.jsonl enregistré"));
        assertThat(Files.readString(file)).contains("\"kind\":\"inject\"").contains("\"kind\":\"result\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereTheDiskIsFullTheRecordingEndsAndTheWorkGoesOn() {
        lab.saveTo(Path.of("/dev/full"));
        lab.click("toolbar-record");
        lab.session().inject("value", "x".repeat(10_000));
        lab.await("why", () -> lab.text("record-line").equals(
                "The recording full ended: no space left there. The work goes on."));
        lab.await("the button", () -> lab.onFx(() -> !lab.robot().lookup("#toolbar-record")
                .<javafx.scene.control.ToggleButton>query().isSelected()));
    }

    @Test
    void whatIsNoRecordingIsSaidInTheWindow() throws Exception {
        Path file = folder.resolve("b.jsonl");
        Files.writeString(file, "hello\n");
        lab.saveTo(file);
        lab.click("toolbar-replay");
        lab.await("why not", () -> lab.text("replay-line").contains("b.jsonl is no recording"));

        lab.saveTo(folder.resolve("gone.jsonl"));
        lab.click("toolbar-replay");
        lab.await("gone", () -> lab.text("replay-line").contains("gone.jsonl"));
    }

    @Test
    void aRecordingIsWholeWhereTheWindowIsClosed() throws Exception {
        Path file = folder.resolve("closed.jsonl");
        lab.saveTo(file);
        lab.click("toolbar-record");
        lab.await("recording", () -> lab.text("record-line").startsWith("Recording "));
        lab.session().inject("value", 1);
        lab.close();

        assertThat(Files.readString(file)).contains("\"kind\":\"inject\"").endsWith("}\n");
        assertThat(Files.readAllLines(file).getLast()).contains("\"kind\":\"result\"");
        lab = LabFixture.open();
    }

    @Test
    void nothingOfAClosedReplayStays() throws Exception {
        Path file = recordLoop();
        List<WeakReference<Object>> opened = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            openAndClose(file, opened);
        }
        lab.await("its threads end", () -> threads().isEmpty());
        lab.await("collected", () -> {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            return opened.stream().allMatch(one -> one.get() == null);
        });
        assertThat(opened).hasSize(100);
    }

    private void openAndClose(Path file, List<WeakReference<Object>> opened) {
        Stage replay = openReplay(file);
        press(replay, KeyCode.END, true);
        lab.await("rows", () -> !rows(table(replay)).isEmpty());
        opened.add(new WeakReference<>(root(replay)));
        opened.add(new WeakReference<>(table(replay).getItems()));
        lab.onFx(() -> {
            replay.hide();
            return null;
        });
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.equals("replay")).toList();
    }

    private Path recordLoop() throws Exception {
        Path file = folder.resolve("loop.jsonl");
        lab.saveTo(file);
        lab.click("toolbar-record");
        lab.await("recording", () -> lab.text("record-line").startsWith("Recording "));
        lab.click("toolbar-start");
        lab.await("a turn", () -> lab.session().store().containsKey("Services"));
        lab.session().inject("value", 70);
        lab.click("toolbar-stop");
        lab.await("its end", () -> !lab.session().isWorking());
        lab.await("shown", () -> lab.runspaces().contains("Stopped"));
        lab.click("toolbar-record");
        lab.await("whole", () -> lab.text("record-line").startsWith("loop.jsonl recorded: "));
        try (RecordingReader reader = RecordingReader.open(file)) {
            assertThat(reader.scenario()).isEqualTo("window");
        }
        return file;
    }

    private Stage openReplay(Path file) {
        lab.saveTo(file);
        lab.click("toolbar-replay");
        lab.await("a replay", () -> replays().size() == 1);
        return replays().getFirst();
    }

    private List<Stage> replays() {
        return lab.onFx(() -> Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.isShowing() && String.valueOf(stage.getTitle()).startsWith("Replay")).toList());
    }

    private void press(Stage replay, KeyCode key, boolean control) {
        press(replay, key, control, false);
    }

    /** To that window, wherever the focus of this desktop is. */
    private void press(Stage replay, KeyCode key, boolean control, boolean shift) {
        lab.onFx(() -> {
            Node focused = replay.getScene().getFocusOwner();
            Node to = focused == null ? root(replay) : focused;
            to.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
            return null;
        });
    }

    private static Parent root(Stage replay) {
        return replay.getScene().getRoot();
    }

    @SuppressWarnings("unchecked")
    private TableView<StoreRow> table(Stage replay) {
        return lab.onFx(() -> (TableView<StoreRow>) root(replay).lookup("#store-table"));
    }

    @SuppressWarnings("unchecked")
    private ListView<ConsoleLine> list(Parent root) {
        return lab.onFx(() -> (ListView<ConsoleLine>) root.lookup("#console"));
    }

    private String text(Stage replay, String id) {
        return lab.onFx(() -> ((Labeled) root(replay).lookup(id)).getText());
    }

    private String labels(Stage replay, String id) {
        return lab.onFx(() -> root(replay).lookup(id).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText()).toList().toString());
    }

    /** By the key its value, writer and version. */
    private Map<String, String> rows(TableView<StoreRow> table) {
        return lab.onFx(() -> {
            Map<String, String> rows = new TreeMap<>();
            for (StoreRow row : table.getItems()) {
                String value = row.keyText().equals("Services") ? "" : row.valueProperty().get();
                rows.put(row.keyText(), value + " " + row.writerProperty().get() + " " + row.versionProperty().get());
            }
            return rows;
        });
    }
}
