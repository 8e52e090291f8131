package org.runspacelab.service.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program while it runs. Belongs to one thread; both its streams are read meanwhile, so that it never waits for us. */
public final class RunningCommand implements AutoCloseable {

    private static final int ERROR_BYTES = 8 * 1024;
    private static final int LINE_LENGTH = 300;

    private final String name;
    private final Process process;
    private final CommandLimits limits;
    private final long started = System.nanoTime();
    private final BoundedStream output;
    private final BoundedStream errors;

    RunningCommand(String name, Process process, CommandLimits limits) {
        this.name = name;
        this.process = process;
        this.limits = limits;
        // More than allowed on standard output ends it at once; what is too much of an error text is left aside.
        this.output = new BoundedStream(process.getInputStream(), limits.outputBytes(), this::kill);
        this.errors = new BoundedStream(process.getErrorStream(), ERROR_BYTES, () -> { });
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It has ended already, and has nothing to read in any case.
        }
    }

    /**
     * Waits for its end, within its limit of time, and returns what it printed.
     *
     * @throws CommandException     if it takes too long, prints too much or fails; it was killed then
     * @throws InterruptedException if the calling thread is interrupted; it was killed then
     */
    public byte[] output() throws CommandException, InterruptedException {
        try {
            if (!process.waitFor(left(), TimeUnit.NANOSECONDS) || !output.awaitEnd(left()) || !errors.awaitEnd(left())) {
                throw new CommandException(
                        "%s did not answer within %s".formatted(name, inWords(limits.time())));
            }
        } finally {
            close();
        }
        if (output.isTooLong()) {
            throw new CommandException("%s printed more than %d KB".formatted(name, limits.outputBytes() / 1024));
        }
        if (process.exitValue() != 0) {
            throw new CommandException("%s failed: %s".formatted(name, reason()));
        }
        return output.bytes();
    }

    /** Kills it with all it started, where it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void kill() {
        // Its children first: once it has ended, nobody knows any more which they were.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private long left() {
        return Math.max(1, limits.time().toNanos() - (System.nanoTime() - started));
    }

    private String reason() {
        return new String(errors.bytes(), StandardCharsets.UTF_8).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…")
                .orElse("exit code " + process.exitValue());
    }

    private static String inWords(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
