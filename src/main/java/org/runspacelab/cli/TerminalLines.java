package org.runspacelab.cli;

import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.Completion;
import org.runspacelab.script.Prompt;

/**
 * Lines typed in a terminal, with history, completion and texts of several lines. What is printed meanwhile appears
 * above the line being typed.
 */
final class TerminalLines implements LineSource {

    private final Terminal terminal;
    private final LineReader reader;
    private final Console console;

    /** On this terminal, which is closed with it. */
    TerminalLines(Terminal terminal, Prompt prompt, Console around, @Nullable Path history) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("runspace-lab")
                .parser((line, cursor, context) -> parsed(line, cursor, context, prompt))
                .completer((_, line, candidates) -> complete(line, prompt, candidates))
                // "!" is Groovy's not, and no word for history
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, ">> ")
                .build();
        if (history != null) {
            reader.setVariable(LineReader.HISTORY_FILE, history);
        }
        PrintWriter above = new PrintWriter(new AboveLine(reader), true);
        this.console = new Console(around.in(), above, above, above);
        terminal.handle(Terminal.Signal.INT, _ -> interrupt(prompt));
    }

    /**
     * A terminal, where this process has one that can do it.
     *
     * @param history where lines are kept between sessions; null to keep them in memory
     */
    static Optional<LineSource> open(Prompt prompt, Console around, @Nullable Path history) {
        java.io.Console own = System.console();
        if (around.in() != System.in || own == null || !own.isTerminal() || "dumb".equals(System.getenv("TERM"))) {
            return Optional.empty();
        }
        try {
            Terminal terminal = TerminalBuilder.builder().system(true).dumb(false).nativeSignals(true).build();
            return Optional.of(new TerminalLines(terminal, prompt, around, history));
        } catch (IOException | IllegalStateException | LinkageError e) {
            // Then lines are read as they come.
            return Optional.empty();
        }
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public @Nullable String next() {
        while (true) {
            try {
                return reader.readLine("lab> ");
            } catch (UserInterruptException e) {
                // Ctrl+C throws away what was typed.
            } catch (EndOfFileException | IllegalStateException | IOError e) {
                // Ctrl+D, or the terminal was closed meanwhile.
                return null;
            }
        }
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // It is as it was before, or gone.
        }
    }

    /** Ctrl+C while a text runs; a second one does not wait for it any more. */
    private void interrupt(Prompt prompt) {
        // Behind the ^C that the terminal shows.
        terminal.writer().println();
        terminal.writer().flush();
        if (prompt.isStopping()) {
            prompt.abandon();
        } else {
            prompt.stop();
        }
    }

    private static ParsedLine parsed(String line, int cursor, Parser.ParseContext context, Prompt prompt) {
        if (context == Parser.ParseContext.ACCEPT_LINE && prompt.isIncomplete(line)) {
            throw new EOFError(-1, -1, "incomplete");
        }
        int from = prompt.wordStart(line, cursor);
        return new Line(line, cursor, line.substring(from, cursor));
    }

    private static void complete(ParsedLine line, Prompt prompt, List<Candidate> candidates) {
        Completion completion = prompt.complete(line.line(), line.cursor());
        // Numbered, as the terminal would put keys among the rest else.
        for (String name : completion.candidates()) {
            candidates.add(new Candidate(name, name, null, null, null, null, false, candidates.size() + 1));
        }
    }

    /** The one word that matters is the one before the cursor. */
    private record Line(String line, int cursor, String word) implements CompletingParsedLine {

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
