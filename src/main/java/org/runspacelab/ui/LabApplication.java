package org.runspacelab.ui;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceSources;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.export.FileDialog;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.TextSize;

/** The JavaFX application: one window on one session. */
public final class LabApplication extends Application {

    private static final Duration SERVICE_LIMIT = Duration.ofSeconds(10);
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    /** Room for the frame and the desktop's panels. */
    private static final double MARGIN = 80;

    private final SettingsFolder folder = SettingsFolder.ofUser();
    private final SettingsKeeper keeper = SettingsKeeper.open(folder);
    private final LabSession session;
    private final Function<Messages, FileChoice> files;
    private @Nullable WindowEnd end;
    private @Nullable LabStage window;

    /** For JavaFX, which makes it. */
    public LabApplication() {
        this(new LabSession(LabClock.system()), FileDialog::new);
    }

    /**
     * @param session what the window shows; ended with it
     * @param files where exports are saved, in a language
     */
    LabApplication(LabSession session, Function<Messages, FileChoice> files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public void start(Stage stage) {
        // First: whatever fails from here on is written down.
        LabLog log = LabLog.open(folder).catchUncaught();
        ServiceReader services = new ServiceReader(ServiceSources.detect(), InstantSource.system(), SERVICE_LIMIT);
        LabParts parts = LabParts.of(session, services, Locale.getDefault(), folder, log);
        WindowEnd all = WindowEnd.install(parts, keeper);
        end = all;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        LabStage shown = new LabStage(stage, parts, keeper, files,
                Math.min(WIDTH, screen.getWidth() - MARGIN), Math.min(HEIGHT, screen.getHeight() - MARGIN));
        window = shown;
        addIcon(stage);
        projectFullScreen(stage, shown.choices().text());
        shown.show();
        watchDisplay(all);
    }

    /** Runs on the FX thread once the window is closed: the work ends elsewhere, and the process with it. */
    @Override
    public void stop() {
        Duration limit = LabSession.CLOSE_LIMIT;
        long written = System.nanoTime() + Background.PATIENCE.toNanos();
        if (window != null) {
            limit = window.workbench().closeLimit();
            window.close();
        }
        if (end != null) {
            end.end(limit);
        } else {
            keeper.close();
        }
        if (window != null) {
            awaitFiles(window, written);
        }
    }

    private static void awaitFiles(LabStage closed, long deadline) {
        try {
            closed.workbench().awaitWritten(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Last: the toolkit has opened the display by now. */
    private static void watchDisplay(WindowEnd end) {
        if (DisplayWatch.isPossible(System.getProperties(), System.getenv())) {
            DisplayWatch.begin(() -> end.end(LabSession.CLOSE_LIMIT));
        }
    }

    /** A projector shows the lab and nothing else; Escape is the window's own way out. */
    private static void projectFullScreen(Stage stage, TextSize text) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        text.projectorProperty().subscribe(stage::setFullScreen);
    }

    private static void addIcon(Stage stage) {
        InputStream icon = LabApplication.class.getResourceAsStream("icon.png");
        if (icon != null) {
            stage.getIcons().add(new Image(icon));
        }
    }

}
