package org.runspacelab.ui;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.runspacelab.Main;

/** The real program in a process of its own, whose window is closed while the loop runs. */
public final class ClosingWindow {

    /** What it prints when the window is told to close. */
    static final String CLOSING = "closing";

    private static final long PAUSE_NANOS = 1_000_000;

    private ClosingWindow() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(ClosingWindow::startLoopThenClose);
        Main.main(new String[] {"window"});
    }

    private static void startLoopThenClose() {
        Stage stage = awaitWindow();
        Platform.runLater(() -> fire(stage, "#toolbar-start"));
        awaitThread("runspace-1");
        Platform.runLater(() -> {
            System.out.println(CLOSING);
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        answerStop();
    }

    /** Work goes on, so closing asks: in a window of its own. */
    private static void answerStop() {
        AtomicBoolean answered = new AtomicBoolean();
        while (!answered.get()) {
            CountDownLatch looked = new CountDownLatch(1);
            Platform.runLater(() -> {
                for (Window window : List.copyOf(Window.getWindows())) {
                    if (window.getScene().lookup("#closing-stop") instanceof ButtonBase stop && !answered.get()) {
                        answered.set(true);
                        stop.fire();
                    }
                }
                looked.countDown();
            });
            await(looked);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void await(CountDownLatch looked) {
        try {
            looked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stage awaitWindow() {
        while (true) {
            List<Window> windows = List.copyOf(Window.getWindows());
            if (!windows.isEmpty() && windows.getFirst() instanceof Stage stage && stage.isShowing()) {
                return stage;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void awaitThread(String name) {
        while (Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().startsWith(name))) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void fire(Stage stage, String button) {
        ((ButtonBase) stage.getScene().lookup(button)).fire();
    }
}
