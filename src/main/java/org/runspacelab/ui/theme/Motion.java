package org.runspacelab.ui.theme;

/** Whether things may move on the user's screen. */
public enum Motion {
    SYSTEM,
    REDUCED,
    FULL;

    /** @param system what the system wants */
    public boolean isReduced(boolean system) {
        return switch (this) {
            case SYSTEM -> system;
            case REDUCED -> true;
            case FULL -> false;
        };
    }
}
