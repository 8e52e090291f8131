package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.Prompt;
import org.runspacelab.script.ServiceList;
import org.runspacelab.session.Eventually;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ResultText;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.LabClock;

/** The console at a terminal, whose keys and screen are streams. */
@Timeout(60)
class TerminalLinesTest {

    private static final char CONTROL_C = 3;
    private static final char CONTROL_D = 4;
    private static final char UP = 16;

    private final LabSession session = new LabSession(LabClock.system());
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Prompt prompt = new LabScripts(session.scriptParent(), ServiceList.detected()).prompt();
    private TerminalLines lines;
    private Typing typing;

    @BeforeEach
    void open() throws IOException {
        Terminal terminal = new ExternalTerminal(
                "test", "xterm", new PipedInputStream(keys, 100_000), screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 24));
        PrintStream none = new PrintStream(screen, true, StandardCharsets.UTF_8);
        lines = new TerminalLines(terminal, prompt, Console.of(InputStream.nullInputStream(), none, none), null);
        typing = new Typing(lines, prompt, new ResultText(new ValueText()), false);
        typing.start();
        Eventually.until("the prompt", () -> shown().endsWith("lab> "));
    }

    @AfterEach
    void close() {
        session.store().put("over", true);
        typing.close();
        session.close();
    }

    @Test
    void whatTheHostPrintsAppearsAboveTheLineBeingTyped() {
        session.store().put("value", 42);
        type("hash.va");
        Eventually.until("typed", () -> shown().endsWith("lab> hash.va"));
        typing.console().out().println("VERBOSE: 2");
        typing.console().out().print("VERBO");
        typing.console().out().print("SE: 3\n");
        Eventually.until("both, and the line below them", () -> shown().matches(
                "(?s).*VERBOSE: 2\\s+lab> hash\\.va.*VERBOSE: 3\\s+lab> hash\\.va"));

        type("lue\n");
        result("the value", "42");
    }

    @Test
    void namesAndKeysAreCompleted() {
        session.store().put("Services", 7);
        type("hash.Serv\t\n");
        result("the key's value", "7");

        type("createR\t\t");
        Eventually.until("both are offered", () -> shown().contains("createRunspacePool"));
    }

    @Test
    void severalLinesAreOneText() {
        type("[1, 2].each {\n");
        Eventually.until("more is asked for", () -> shown().endsWith(">> "));
        type("hash.increment('sum', it) }; hash.sum\n");

        result("their sum", "3");
    }

    @Test
    void controlCStopsWhatRuns() {
        type("hash.on = 1; while (true) {}\n");
        Eventually.until("it runs", () -> session.store().containsKey("on"));
        type("" + CONTROL_C);

        result("said", "runspace-lab: stopped");
        type("1 + 1\n");
        result("the next", "2");
    }

    @Test
    void aSecondControlCGivesUpOnWhatTakesNoNotice() {
        type("while (!hash.over) { try { hash.on = 1; sleep 1000 } catch (Throwable t) {} }\n");
        Eventually.until("it runs", () -> session.store().containsKey("on"));
        type("" + CONTROL_C);
        Eventually.until("asked", prompt::isStopping);
        type("" + CONTROL_C);

        result("said", "runspace-lab: stopped");
    }

    @Test
    void controlCThrowsAwayWhatWasTypedAndControlDLeaves() {
        type("hash.never = 1");
        Eventually.until("typed", () -> shown().endsWith("hash.never = 1"));
        type("" + CONTROL_C);
        Eventually.until("a fresh line", () -> shown().endsWith("lab> "));
        type("!hash.never\n");
        result("the next line", "true");
        type("" + UP + "\n");
        result("the same again from the history", "true");
        type("" + CONTROL_D);

        Eventually.until("its end", typing::left);
        assertThat(session.store().containsKey("never")).isFalse();
    }

    private void type(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Prints the next result, which is this line, and waits for the next prompt. */
    private void result(String what, String line) {
        int before = shown().length();
        Eventually.until(what, () -> {
            try {
                Runnable result = typing.next(Duration.ofMillis(1));
                if (result != null) {
                    result.run();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return List.of(shown().substring(before).split("\\R")).contains(line) && shown().endsWith("lab> ");
        });
    }

    /** The screen's text without what moves the cursor and colours it. */
    private String shown() {
        return screen.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;?]*[ -/]*[@-~]", "")
                .replaceAll("\u001b[=>]", "")
                .replaceAll("\r+", "");
    }
}
