package org.runspacelab.cli;

/** What the command returns to the shell. */
final class Exit {

    static final int OK = 0;
    /** A script or scenario failed. */
    static final int FAILED = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** A window was asked for where there is no display. */
    static final int NO_DISPLAY = 3;

    private Exit() {}
}
