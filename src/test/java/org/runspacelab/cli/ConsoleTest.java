package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.session.Eventually;
import org.runspacelab.store.Awaiting;

/** The console, whose lines come through a pipe. */
@Timeout(90)
class ConsoleTest {

    private final Labs labs = new Labs();

    @AfterEach
    void end() {
        labs.clock.release();
    }

    @Test
    void theArticlesSession() throws IOException, InterruptedException {
        PipedOutputStream typed = new PipedOutputStream();
        InputStream in = new PipedInputStream(typed, 10_000);
        Thread typist = Thread.ofPlatform().daemon().start(() -> {
            Eventually.until("some turns", () -> labs.source.reads() >= 4);
            type(typed, "hash.value");
            type(typed, "hash.value = 1");
            // Typed too, so that the loop has gone on from there before it is looked at.
            type(typed, "while (hash.value < 3) { Thread.onSpinWait() }");
            type(typed, "hash.value");
            type(typed, "hash.Flag = false");
            close(typed);
        });

        Call call = Call.with(in, console ->
                LabCommand.execute(console, () -> false, labs.runner(console), "console"));

        Awaiting.ended(typist);
        assertThat(call.err()).isEmpty();
        assertThat(call.exit()).isZero();
        assertThat(call.outLines()).startsWith("VERBOSE: 2", "VERBOSE: 3", "VERBOSE: 4");
        int back = call.outLines().lastIndexOf("VERBOSE: 2");
        assertThat(back).as("the counter was set back").isGreaterThan(3);
        assertThat(call.outLines().subList(3, back)).as("what was typed").anyMatch(line -> line.matches("\\d+"));
        assertThat(call.outLines().subList(back, call.outLines().size())).anyMatch(line -> line.matches("\\d+"));
        assertThat(call.outLines().getLast()).matches("live-loop ok: loops \\d+, value \\d+, services 2");
    }

    @Test
    void exitAsksTheLoopsToStop() {
        Call call = type("exit\nhash.never = 1\n");

        assertThat(call.exit()).isZero();
        assertThat(call.outLines().getLast()).startsWith("live-loop ok: ");
    }

    @Test
    void severalLinesAreOneTextAndErrorsAreOneLine() {
        Call call = type("x = [1,\n  2]\nx.sum()\nhsah.value\ny = )\nsynchronizedStore([a: 1, bb: 'two'])\nexit");

        assertThat(call.exit()).isZero();
        assertThat(call.outLines()).containsSubsequence("3", "a   1", "bb  two");
        assertThat(call.errLines()).hasSize(2);
        assertThat(call.errLines().get(0)).startsWith("runspace-lab: line 1: Variable \"hsah\" is not known in the"
                + " parent session: did you mean \"hash\"?");
        assertThat(call.errLines().get(1)).startsWith("runspace-lab: line 1, column 5: ").endsWith(": y = )");
    }

    @Test
    void anInputThatEndsInTheMiddleSaysSo() {
        Call call = type("while (hash.Flag) {");

        assertThat(call.errLines()).containsExactly("runspace-lab: the input ended in the middle of this");
    }

    @Test
    void linesOfTheHostComeBeforeTheResult() {
        Call call = labs.callWithInput("println 'first'; 'then'\n'last'\n", "console", "queue");

        assertThat(call.outLines()).containsSubsequence("first", "then", "last");
    }

    @Test
    void anUnknownScenarioIsWrongUsage() {
        assertThat(labs.call("console", "nothing").exit()).isEqualTo(2);
    }

    private Call type(String text) {
        return labs.callWithInput(text, "console");
    }

    private static void type(OutputStream to, String line) {
        try {
            to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(OutputStream to) {
        try {
            to.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
