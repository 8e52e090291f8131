package org.runspacelab.ui.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.recording.RecordingReader;
import org.runspacelab.ui.LabFixture;

/** Records the session through the window, and replays what was recorded in a window of its own. */
final class SoakRecordings {

    private static final int KEPT = 3;

    private final LabFixture lab;
    private final SoakWindow window;
    private final Path folder;
    private final Deque<Path> whole = new ArrayDeque<>();
    private int recordings;
    private int replays;

    /** @param folder where they are */
    SoakRecordings(LabFixture lab, SoakWindow window, Path folder) {
        this.lab = lab;
        this.window = window;
        this.folder = folder;
    }

    /** Begins a recording, or ends the one that goes on: then it has to be whole. */
    boolean record() throws IOException {
        Path file = folder.resolve("soak-%d.jsonl".formatted(recordings));
        if (window.isSelected("toolbar-record")) {
            window.press("toolbar-record");
            lab.await("the recording's end", () -> !window.isSelected("toolbar-record"));
            check(file);
            whole.addLast(file);
            if (whole.size() > KEPT) {
                Files.delete(whole.removeFirst());
            }
        } else {
            recordings++;
            lab.saveTo(folder.resolve("soak-%d.jsonl".formatted(recordings)));
            window.press("toolbar-record");
        }
        return true;
    }

    /** Ends a recording that goes on. */
    void end() throws IOException {
        if (window.isSelected("toolbar-record")) {
            record();
        }
    }

    /** Opens the last recording, or moves about in the one that is open. */
    boolean replay(int where) {
        Stage open = open();
        if (open != null) {
            return window.after(() -> move(open, where));
        }
        if (whole.isEmpty()) {
            return false;
        }
        lab.saveTo(whole.getLast());
        window.press("toolbar-replay");
        lab.await("the replay", () -> open() != null);
        replays++;
        return true;
    }

    boolean close() {
        Stage open = open();
        return open != null && window.after(() -> {
            open.hide();
            return true;
        });
    }

    int recordings() {
        return recordings;
    }

    int replays() {
        return replays;
    }

    private static void check(Path file) throws IOException {
        try (RecordingReader reader = RecordingReader.open(file)) {
            if (!reader.scenario().equals("window")) {
                throw new AssertionError(file + " is a recording of " + reader.scenario());
            }
        }
        String last = Files.readAllLines(file).getLast();
        if (!last.contains("\"kind\":\"result\"")) {
            throw new AssertionError(file + " is not whole, it ends with " + last);
        }
    }

    private static boolean move(Stage replay, int where) {
        Node root = replay.getScene().getRoot();
        Slider slider = (Slider) root.lookup("#replay-slider");
        switch (where % 3) {
            case 0 -> slider.setValue(slider.getMax() * (where % 100) / 100);
            case 1 -> root.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, true, false, false));
            default -> root.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, true, false, false));
        }
        return true;
    }

    private @Nullable Stage open() {
        return lab.onFx(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each.isShowing()
                        && each.getScene().getRoot().lookup("#replay-slider") != null)
                .map(Stage.class::cast).findFirst().orElse(null));
    }
}
