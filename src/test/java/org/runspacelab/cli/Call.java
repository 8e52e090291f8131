package org.runspacelab.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One call of the command in this process.
 *
 * @param exit the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Call(int exit, String out, String err) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** With the real parts, and where there is no display. */
    static Call of(String... args) {
        return with(console -> LabCommand.execute(console, () -> false, args));
    }

    /** With a window of the test's. */
    static Call of(WindowOpener window, String... args) {
        return with(console -> LabCommand.execute(console, window, args));
    }

    static Call with(Function<Console, Integer> command) {
        return with(InputStream.nullInputStream(), command);
    }

    static Call with(String input, Function<Console, Integer> command) {
        return with(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), command);
    }

    static Call with(InputStream in, Function<Console, Integer> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = command.apply(Console.of(in, stream(out), stream(err)));
        return new Call(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** With a standard output whose reader goes after so many bytes. */
    static Call broken(int bytes, Function<Console, Integer> command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closing = new ClosedAfter(bytes);
        int exit = command.apply(Console.of(InputStream.nullInputStream(), stream(closing), stream(err)));
        return new Call(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Standard output as JSON Lines: fails where a line is none. */
    List<JsonNode> events() {
        return out.lines().map(MAPPER::readTree).toList();
    }

    private static PrintStream stream(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static final class ClosedAfter extends OutputStream {
        private int left;

        ClosedAfter(int bytes) {
            this.left = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
