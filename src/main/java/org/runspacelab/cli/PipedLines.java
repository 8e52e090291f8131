package org.runspacelab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines from a pipe or a file, as if typed: what one line leaves open, the next ones complete. */
final class PipedLines implements LineSource {

    private static final int MAX_LENGTH = 1024 * 1024;

    private final Console console;
    private final BufferedReader in;
    private final Predicate<String> incomplete;

    PipedLines(Console console, Predicate<String> incomplete) {
        this.console = console;
        this.in = new BufferedReader(new InputStreamReader(console.in(), charset()));
        this.incomplete = incomplete;
    }

    private static Charset charset() {
        return Charset.forName(System.getProperty("stdin.encoding", Charset.defaultCharset().name()));
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public @Nullable String next() throws IOException {
        StringBuilder text = new StringBuilder();
        String line = in.readLine();
        while (line != null && text.length() + line.length() < MAX_LENGTH) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            if (!incomplete.test(text.toString())) {
                return text.toString();
            }
            line = in.readLine();
        }
        return text.isEmpty() ? null : text.toString();
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    /** Standard input is not ours to close. */
    @Override
    public void close() {}
}
