package org.runspacelab.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceSources;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.store.StoreRow;

/**
 * The product's window on a session, opened and closed as often as is needed, with settings of its own. As large as
 * the screen without a display lets it be. Not for the FX thread.
 */
public final class MeasuredWindow {

    private static final double SIDE = 1000;
    /** The screen has no room for thirty rows of the usual height. */
    private static final String LOW_ROWS = "-fx-fixed-cell-size: %dpx";
    private static final int LEAST_HEIGHT = 14;

    private final Path folder;
    private final LabParts parts;
    private final SettingsKeeper keeper;
    private @Nullable LabStage window;
    private @Nullable Stage stage;
    private long frames;

    private MeasuredWindow(Path folder, LabParts parts) {
        this.folder = folder;
        this.parts = parts;
        this.keeper = SettingsKeeper.open(parts.settings());
    }

    /** Starts JavaFX; no window is open yet. */
    public static MeasuredWindow start() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
        Path folder = Files.createTempDirectory("runspace-lab-bench");
        SettingsFolder settings = new SettingsFolder(folder);
        ServiceReader services =
                new ServiceReader(ServiceSources.detect(), InstantSource.system(), Duration.ofSeconds(10));
        LabParts parts = LabParts.of(
                new LabSession(LabClock.system()), services, Locale.ENGLISH, settings, LabLog.open(settings));
        return new MeasuredWindow(folder, parts);
    }

    public LabParts parts() {
        return parts;
    }

    public void open() throws Exception {
        onFx(() -> {
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            window = new LabStage(stage, parts, keeper, _ -> (_, _) -> null, SIDE, SIDE);
            stage.getScene().addPostLayoutPulseListener(() -> frames++);
            window.show();
            return null;
        });
    }

    /** Makes room until so many rows are in view; false where there is not enough. */
    public boolean showRows(int rows) throws Exception {
        onFx(() -> {
            // The strip of pinned keys has nothing to show of this store.
            for (Node node : stage().getScene().getRoot().lookupAll(".unpin")) {
                ((Button) node).fire();
            }
            for (Node node : stage().getScene().getRoot().lookupAll(".split-pane")) {
                if (node instanceof SplitPane split && split.getOrientation() == Orientation.VERTICAL) {
                    split.setDividerPosition(0, 1);
                }
            }
            return null;
        });
        for (int height = 28; height >= LEAST_HEIGHT; height--) {
            String style = LOW_ROWS.formatted(height);
            boolean enough = onFx(() -> {
                table().setStyle(style);
                stage().getScene().getRoot().applyCss();
                stage().getScene().getRoot().layout();
                return rowsInView() >= rows;
            });
            if (enough) {
                return true;
            }
        }
        return false;
    }

    /** How many rows with a key are to be seen. */
    public int rowsInView() {
        TableView<StoreRow> table = table();
        double bottom = table.localToScene(table.getBoundsInLocal()).getMaxY();
        return (int) table.lookupAll(".table-row-cell").stream()
                .filter(node -> node.isVisible() && node instanceof IndexedCell<?> row && !row.isEmpty())
                .filter(node -> node.localToScene(node.getBoundsInLocal()).getMaxY() <= bottom + 1)
                .count();
    }

    public List<StoreRow> rows() throws Exception {
        return onFx(() -> List.copyOf(table().getItems()));
    }

    /** How many frames were drawn of all windows so far. */
    public long frames() throws Exception {
        return onFx(() -> frames);
    }

    /** How many frames a second it draws of something that never rests, for so long. */
    public double framesPerSecond(Duration length) throws Exception {
        long[] counted = new long[1];
        AnimationTimer restless = new AnimationTimer() {
            @Override
            public void handle(long now) {
                counted[0]++;
            }
        };
        long begun = System.nanoTime();
        Platform.runLater(restless::start);
        Thread.sleep(length);
        // Read from outside: who asks the FX thread would wait for all that was posted before.
        return counted[0] * 1e9 / (System.nanoTime() - begun);
    }

    /** Ends the taking over of what changed, for good; the window stays. */
    public void freeze() throws Exception {
        onFx(() -> {
            window().workbench().pulse().close();
            return null;
        });
    }

    /** Closes the window; the session goes on. */
    public void hide() throws Exception {
        onFx(() -> {
            window().close();
            stage().close();
            window = null;
            stage = null;
            return null;
        });
    }

    /** Ends all of it. */
    public void end() throws Exception {
        if (window != null) {
            hide();
        }
        parts.close();
        keeper.close();
        try (Stream<Path> kept = Files.walk(folder)) {
            for (Path file : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public static <T> T onFx(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get();
    }

    @SuppressWarnings("unchecked")
    private TableView<StoreRow> table() {
        return (TableView<StoreRow>) stage().getScene().lookup("#store-table");
    }

    private LabStage window() {
        return Objects.requireNonNull(window, "no window is open");
    }

    private Stage stage() {
        return Objects.requireNonNull(stage, "no window is open");
    }
}
