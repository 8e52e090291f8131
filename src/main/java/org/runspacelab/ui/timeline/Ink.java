package org.runspacelab.ui.timeline;

import java.util.Locale;
import javafx.scene.paint.Color;

/** The colours of the drawing; the style sheet gives each one of the theme's. */
enum Ink {
    TEXT(Color.BLACK),
    MUTED(Color.GRAY),
    GRID(Color.LIGHTGRAY),
    SURFACE(Color.WHITE),
    BAND(Color.WHITESMOKE),
    CURSOR(Color.BLACK),
    WRITE(Color.BLUE),
    RUN(Color.GREEN),
    WAIT(Color.BLUE),
    ASK(Color.DARKORANGE),
    QUIET(Color.GRAY),
    FAIL(Color.RED);

    private final Color before;

    Ink(Color before) {
        this.before = before;
    }

    /** The colour before any style sheet was applied. */
    Color before() {
        return before;
    }

    /** Its name in the style sheet. */
    String property() {
        return "-lab-timeline-" + name().toLowerCase(Locale.ROOT);
    }
}
