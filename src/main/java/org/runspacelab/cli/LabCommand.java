package org.runspacelab.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code runspace-lab}: by itself the window, or the live loop as text where there is no display. */
@Command(
        name = "runspace-lab",
        description = "See background work: loops that share one synchronized store, live.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = LabCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:as expected",
            "1:a script or scenario failed",
            "2:wrong usage",
            "3:no display for the window"
        })
public final class LabCommand implements Callable<Integer> {

    private final Console console;
    private final WindowOpener window;
    private final ScenarioRunner runner;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    boolean verbose;

    private LabCommand(Console console, WindowOpener window) {
        this.console = console;
        this.window = window;
        this.runner = new ScenarioRunner(console);
    }

    /** Runs the command with these arguments and returns its exit code. */
    public static int execute(Console console, WindowOpener window, String... args) {
        LabCommand root = new LabCommand(console, window);
        CommandLine line = new CommandLine(root)
                .addSubcommand("window", new WindowCommand(console, window))
                .addSubcommand("list", new ListCommand(console))
                .addSubcommand("run", new RunCommand(root.runner))
                .addSubcommand("services", new ServicesCommand(console))
                .setOut(console.out())
                .setErr(console.err());
        ErrorLines errors = new ErrorLines(root);
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        return line.execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (window.open()) {
            return Exit.OK;
        }
        console.err().println("runspace-lab: no display, so no window: running the live loop as text"
                + " (Ctrl+C ends it)");
        return runner.run(new RunRequest("live-loop", null, Map.of(), false, true));
    }

    /** The version in the module's manifest, or "development" where it runs from classes. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Runspace Lab " + LabVersion.current()};
        }
    }
}
