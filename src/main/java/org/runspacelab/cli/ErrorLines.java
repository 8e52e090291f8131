package org.runspacelab.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What went wrong, as one line on standard error that says what to do; a stack trace only with --verbose. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final LabCommand root;

    ErrorLines(LabCommand root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        line.getErr().println("runspace-lab: %s (see '%s --help')"
                .formatted(message, line.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
        if (e instanceof UsageException) {
            line.getErr().println("runspace-lab: " + e.getMessage());
            return Exit.USAGE;
        }
        line.getErr().println("runspace-lab: " + reason(e));
        if (root.verbose) {
            e.printStackTrace(line.getErr());
        }
        return Exit.FAILED;
    }

    private static String reason(Exception e) {
        return Objects.toString(e.getMessage(), "").lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(e.getClass().getSimpleName() + " (--verbose shows where)");
    }
}
