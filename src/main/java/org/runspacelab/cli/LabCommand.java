package org.runspacelab.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.runspacelab.session.LabVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code runspace-lab}: by itself the window, or the console on the live loop where there is no display. */
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

    private LabCommand(Console console, WindowOpener window, ScenarioRunner runner) {
        this.console = console;
        this.window = window;
        this.runner = runner;
    }

    /** Runs the command with these arguments and returns its exit code. */
    public static int execute(Console console, WindowOpener window, String... args) {
        return execute(console, window, new ScenarioRunner(console), args);
    }

    static int execute(Console console, WindowOpener window, ScenarioRunner runner, String... args) {
        // It would look for Groovy's closures in annotations, and so start Groovy with each command.
        System.setProperty("picocli.disable.closures", "true");
        LabCommand root = new LabCommand(console, window, runner);
        CommandLine line = new CommandLine(root)
                .addSubcommand("window", new WindowCommand(console, window))
                .addSubcommand("list", new ListCommand(console))
                .addSubcommand("run", new RunCommand(runner))
                .addSubcommand("console", new ConsoleCommand(runner))
                .addSubcommand("replay", new ReplayCommand(console))
                .addSubcommand("services", new ServicesCommand(console))
                .setOut(console.out())
                .setErr(console.err());
        ErrorLines errors = new ErrorLines(root);
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        line.setExpandAtFiles(false);
        return checked(line.execute(args), console);
    }

    private static int checked(int exit, Console console) {
        if (!console.isBroken()) {
            return exit;
        }
        console.err().println("runspace-lab: standard output was closed before the end: read all of it,"
                + " or ask for less");
        return exit == Exit.OK ? Exit.FAILED : exit;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (window.open()) {
            return Exit.OK;
        }
        console.err().println("runspace-lab: no display, so no window: this is the console on the live loop"
                + " (exit ends it)");
        return runner.run(new RunRequest("live-loop", null, Map.of(), false, null, verbose, true));
    }

    /** The version this build was made as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Runspace Lab " + LabVersion.current()};
        }
    }
}
