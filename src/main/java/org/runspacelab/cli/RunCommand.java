package org.runspacelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.DurationText;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code run ID} or {@code run FILE.groovy}: runs a scenario or a lab script here and prints what the host prints, or events,
 * then the result.
 */
@Command(name = "run", description = "Run a scenario or a script here and print what its host prints, then the result.")
final class RunCommand implements Callable<Integer> {

    private final ScenarioRunner runner;

    @Parameters(paramLabel = "ID|FILE.groovy",
            description = "The scenario ('runspace-lab list' shows them), or a script of your own.")
    String id = "";

    @Option(names = "--for", paramLabel = "TIME",
            description = "After this long (like 6s or 500ms) ask it to stop, wait a bounded time, then stop it.")
    @Nullable String time;

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "Set a setting or a store key first, like interval=500ms; quotes keep text.")
    List<String> settings = List.of();

    @Option(names = "--json", description = "Print events as JSON Lines instead of text.")
    boolean json;

    @Option(names = "--record", paramLabel = "FILE",
            description = "Write the events to this file too; a file that is there is replaced.")
    @Nullable Path record;

    @ParentCommand
    @Nullable LabCommand root;

    RunCommand(ScenarioRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws InterruptedException {
        return runner.run(new RunRequest(id, time == null ? null : limit(time), parsed(settings), json, record,
                root != null && root.verbose, false));
    }

    private static Duration limit(String text) {
        try {
            Duration limit = DurationText.parse(text);
            if (limit.isPositive()) {
                return limit;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Falls through to the one message for both.
        }
        throw new UsageException("--for takes a time longer than zero, like 6s or 500ms, not \"" + ValueText.line(text) + "\"");
    }

    private static Map<String, @Nullable Object> parsed(List<String> settings) {
        Map<String, @Nullable Object> parsed = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--set takes KEY=VALUE, like interval=500ms, not \"" + ValueText.line(setting) + "\"");
            }
            parsed.put(setting.substring(0, equals), ValueType.parseAny(setting.substring(equals + 1)));
        }
        return parsed;
    }
}
