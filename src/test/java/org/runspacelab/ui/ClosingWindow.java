package org.runspacelab.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.runspacelab.Main;

/** The real program in a process of its own, whose window is closed while the loop runs. */
public final class ClosingWindow {

    /** What it prints when the window is told to close. */
    static final String CLOSING = "closing";

    private ClosingWindow() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(ClosingWindow::startLoopThenClose);
        Main.main(new String[] {"window"});
    }

    private static void startLoopThenClose() {
        Stage stage = awaitWindow();
        Platform.runLater(() -> fire(stage, "#toolbar-start"));
        awaitThread("runspace-1");
        System.out.println(CLOSING);
        Platform.runLater(stage::close);
    }

    private static Stage awaitWindow() {
        while (true) {
            List<Window> windows = List.copyOf(Window.getWindows());
            if (!windows.isEmpty() && windows.getFirst() instanceof Stage stage && stage.isShowing()) {
                return stage;
            }
            Thread.onSpinWait();
        }
    }

    private static void awaitThread(String name) {
        while (Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().startsWith(name))) {
            Thread.onSpinWait();
        }
    }

    private static void fire(Stage stage, String button) {
        ((ButtonBase) stage.getScene().lookup(button)).fire();
    }
}
