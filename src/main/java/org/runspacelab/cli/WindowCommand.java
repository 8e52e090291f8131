package org.runspacelab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code window}: the window, or exit 3 where there is no display. */
@Command(name = "window", description = "Open the window; exit 3 where there is no display.")
final class WindowCommand implements Callable<Integer> {

    private final Console console;
    private final WindowOpener window;

    WindowCommand(Console console, WindowOpener window) {
        this.console = console;
        this.window = window;
    }

    @Override
    public Integer call() {
        if (window.open()) {
            return Exit.OK;
        }
        console.err().println("runspace-lab: no display: start it in a desktop session,"
                + " or use 'runspace-lab console'");
        return Exit.NO_DISPLAY;
    }
}
