package org.runspacelab.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code console [ID]}: a scenario and a prompt on it in the terminal. */
@Command(name = "console", description = "Run a scenario with a prompt on it: hash is its store; exit ends it.")
final class ConsoleCommand implements Callable<Integer> {

    private final ScenarioRunner runner;

    @Parameters(paramLabel = "ID|FILE.groovy", arity = "0..1", defaultValue = "live-loop",
            description = "The scenario, or a script of your own: the live loop where none is given.")
    String id = "live-loop";

    @ParentCommand
    @Nullable LabCommand root;

    ConsoleCommand(ScenarioRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws InterruptedException {
        return runner.run(new RunRequest(id, null, Map.of(), false, null, root != null && root.verbose, true));
    }
}
