package org.runspacelab.ui;

import java.util.Locale;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** The window as the command line opens it. */
public final class LabWindow {

    private LabWindow() {}

    /** Opens the window and returns true when it was closed; false where there is no display. */
    public static boolean open() {
        if (!mayHaveDisplay()) {
            return false;
        }
        try {
            Application.launch(LabApplication.class);
            return true;
        } catch (UnsupportedOperationException e) {
            // What JavaFX throws for a DISPLAY that nobody serves.
            return false;
        }
    }

    /** On Linux a display has a name in the environment; elsewhere there is one. */
    private static boolean mayHaveDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.contains("linux")
                || isSet(System.getenv("DISPLAY"))
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
