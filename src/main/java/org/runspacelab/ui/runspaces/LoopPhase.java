package org.runspacelab.ui.runspaces;

import org.kordamp.ikonli.feather.Feather;

/** Where a loop stands, as a person asks: each with a word, a shape and a colour of its own. */
public enum LoopPhase {
    READY("ready", Feather.CIRCLE, "phase-quiet"),
    RUNNING("running", Feather.PLAY_CIRCLE, "phase-running"),
    /** Its flag is cleared, and it has not looked yet. */
    ASKED("asked", Feather.FLAG, "phase-asked"),
    /** It has read that its flag is cleared. */
    NOTICED("noticed", Feather.EYE, "phase-asked"),
    STOPPING("stopping", Feather.LOADER, "phase-asked"),
    STOPPED("stopped", Feather.SQUARE, "phase-quiet"),
    /** It waits for another that waits for it. */
    DEADLOCKED("deadlocked", Feather.LOCK, "phase-failed"),
    COMPLETED("completed", Feather.CHECK_CIRCLE, "phase-quiet"),
    FAILED("failed", Feather.ALERT_TRIANGLE, "phase-failed"),
    ABANDONED("abandoned", Feather.X_OCTAGON, "phase-failed");

    private final String word;
    private final Feather shape;
    private final String style;

    LoopPhase(String word, Feather shape, String style) {
        this.word = word;
        this.shape = shape;
        this.style = style;
    }

    /** The name of its word among the window's messages. */
    String word() {
        return "phase." + word;
    }

    Feather shape() {
        return shape;
    }

    String style() {
        return style;
    }

    /** True while its pipeline runs. */
    public boolean isActive() {
        return this == RUNNING || this == ASKED || this == NOTICED || this == STOPPING || this == DEADLOCKED;
    }
}
