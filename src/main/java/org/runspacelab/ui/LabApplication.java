package org.runspacelab.ui;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
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
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.export.FileDialog;
import org.runspacelab.ui.settings.SettingsKeeper;
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
    private @Nullable LabParts parts;
    private @Nullable LabStage window;

    @Override
    public void start(Stage stage) {
        // First: whatever fails from here on is written down.
        LabLog log = LabLog.open(folder).catchUncaught();
        ServiceReader services = new ServiceReader(ServiceSources.detect(), InstantSource.system(), SERVICE_LIMIT);
        LabParts made = LabParts.of(new LabSession(LabClock.system()), services, Locale.getDefault(), folder, log);
        parts = made;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        LabStage shown = new LabStage(stage, made, keeper, FileDialog::new,
                Math.min(WIDTH, screen.getWidth() - MARGIN), Math.min(HEIGHT, screen.getHeight() - MARGIN));
        window = shown;
        addIcon(stage);
        projectFullScreen(stage, shown.choices().text());
        shown.show();
    }

    /** Runs on the FX thread once the window is closed: the work ends elsewhere, and the process with it. */
    @Override
    public void stop() {
        Duration limit = LabSession.CLOSE_LIMIT;
        if (window != null) {
            limit = window.workbench().closeLimit();
            window.close();
        }
        LabParts open = parts;
        if (open != null) {
            Duration given = limit;
            Thread ending = Thread.ofPlatform().name("end of session").start(() -> open.close(given));
            awaitEnd(ending);
        }
        keeper.close();
    }

    /** A projector shows the lab and nothing else; Escape is the window's own way out. */
    private static void projectFullScreen(Stage stage, TextSize text) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        text.projectorProperty().subscribe(stage::setFullScreen);
    }

    private static void awaitEnd(Thread ending) {
        try {
            ending.join(LabSession.CLOSE_LIMIT.plus(Recorder.CLOSE_LIMIT).plusMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void addIcon(Stage stage) {
        InputStream icon = LabApplication.class.getResourceAsStream("icon.png");
        if (icon != null) {
            stage.getIcons().add(new Image(icon));
        }
    }

}
