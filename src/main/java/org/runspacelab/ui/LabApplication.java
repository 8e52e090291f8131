package org.runspacelab.ui;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceSources;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.theme.Theme;

/** The JavaFX application: one window on one session. */
public final class LabApplication extends Application {

    private static final Duration SERVICE_LIMIT = Duration.ofSeconds(10);
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    /** Room for the frame and the desktop's panels. */
    private static final double MARGIN = 80;

    private @Nullable LabParts parts;
    private @Nullable Workbench workbench;

    @Override
    public void start(Stage stage) {
        ServiceReader services = new ServiceReader(ServiceSources.detect(), InstantSource.system(), SERVICE_LIMIT);
        LabParts made = LabParts.of(new LabSession(LabClock.system()), services, Locale.getDefault());
        parts = made;
        Theme theme = new Theme();
        Workbench shown = new Workbench(made, theme);
        workbench = shown;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(shown.root(),
                Math.min(WIDTH, screen.getWidth() - MARGIN), Math.min(HEIGHT, screen.getHeight() - MARGIN));
        theme.style(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(shown.title());
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        addIcon(stage);
        shown.start();
        stage.show();
    }

    /** Runs on the FX thread once the window is closed: the work ends elsewhere, and the process with it. */
    @Override
    public void stop() {
        Duration limit = LabSession.CLOSE_LIMIT;
        if (workbench != null) {
            limit = workbench.closeLimit();
            workbench.close();
        }
        LabParts open = parts;
        if (open != null) {
            Duration given = limit;
            Thread ending = Thread.ofPlatform().name("end of session").start(() -> open.close(given));
            awaitEnd(ending);
        }
    }

    private static void awaitEnd(Thread ending) {
        try {
            ending.join(LabSession.CLOSE_LIMIT.plusMillis(500));
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
