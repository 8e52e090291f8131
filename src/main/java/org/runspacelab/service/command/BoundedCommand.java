package org.runspacelab.service.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of this machine that is asked again and again, each time within the same limits. Callable from any thread. */
public final class BoundedCommand {

    private final Path program;
    private final Map<String, String> environment;
    private final CommandLimits limits;

    /**
     * @param program     its file
     * @param environment what it finds in its environment besides what this process has
     */
    public BoundedCommand(Path program, Map<String, String> environment, CommandLimits limits) {
        this.program = program;
        this.environment = Map.copyOf(environment);
        this.limits = limits;
    }

    /** The file of a program, looked for in the folders of a {@code PATH}. */
    public static Optional<Path> find(String program, String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with these arguments; no shell sees them. The caller closes what is returned. */
    public RunningCommand start(List<String> arguments) throws CommandException {
        List<String> line = new ArrayList<>();
        line.add(program.toString());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        String name = String.valueOf(program.getFileName());
        try {
            return new RunningCommand(name, builder.start(), limits);
        } catch (IOException e) {
            throw new CommandException("%s could not be started".formatted(name), e);
        }
    }

    /** Runs it to its end and returns what it printed. */
    public byte[] run(List<String> arguments) throws CommandException, InterruptedException {
        try (RunningCommand running = start(arguments)) {
            return running.output();
        }
    }
}
