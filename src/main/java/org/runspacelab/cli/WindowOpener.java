package org.runspacelab.cli;

/** Opens the window and returns when it is closed. */
@FunctionalInterface
public interface WindowOpener {

    /** False where there is no display, and so no window was opened. */
    boolean open();
}
