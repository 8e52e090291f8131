package org.runspacelab.ui;

/** The window as the command line opens it. */
public final class LabWindow {

    private LabWindow() {}

    /** Opens the window and returns true when it was closed; false where there is no display. */
    public static boolean open() {
        return false;
    }
}
