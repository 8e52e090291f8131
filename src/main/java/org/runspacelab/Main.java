package org.runspacelab;

import org.runspacelab.cli.Console;
import org.runspacelab.cli.LabCommand;
import org.runspacelab.ui.LabWindow;

/** Where the process begins, and where the command line and the window are put together. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(LabCommand.execute(Console.system(), LabWindow::open, args));
    }
}
