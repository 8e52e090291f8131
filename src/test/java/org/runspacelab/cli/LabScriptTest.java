package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Scripts of one's own on the command line. */
@Timeout(60)
class LabScriptTest {

    private static final String LOOP = """
            hash.Flag = true
            rs = createRunspace(); rs.open(); rs.sessionState.setVariable('hash', hash)
            rs.sessionState.setVariable('host', host)
            ps = createPipeline(); ps.runspace = rs
            ps.addScript {
                while (hash.Flag) { hash.increment('value'); host.ui.writeVerboseLine(hash.value); sleep 10_000 }
            }
            h = ps.beginInvoke()
            """;

    private final Labs labs = new Labs();

    @TempDir
    private Path folder;

    @Test
    void printsWhatTheHostPrintsThenWhatItObserved() throws IOException {
        Call call = run("observed.sum = hash.a + 1; observed['list'] = [1, 2]; host.ui.writeWarningLine('careful'); 'end'",
                "--set", "a=41", "--set", "text='42'");

        assertThat(call).isEqualTo(new Call(0, "WARNING: careful\nend\nown.groovy ok: sum 42, list 2: 1, 2\n", ""));
    }

    @Test
    void aMapOfItsOwnIsObservedToo() throws IOException {
        assertThat(run("def observed = [one: 1]; null").out()).isEqualTo("own.groovy ok: one 1\n");
    }

    @Test
    void settingsAreTypedStoreKeys() throws IOException {
        assertThat(run("[hash.n, hash.on, hash.time.class.simpleName, hash.text].toString()", "--set", "n=42",
                "--set", "on=true", "--set", "time=5s", "--set", "text='42'").outLines())
                .startsWith("[42, true, Duration, 42]");
    }

    @Test
    void eventsForPrograms() throws IOException {
        List<JsonNode> events = run("hash.a = 1; observed.a = hash.a; println 'line'", "--json").events();

        assertThat(events).extracting(event -> event.get("kind").asString())
                .containsExactly("session", "write", "line", "result");
        assertThat(events.getFirst().get("scenario").asString()).isEqualTo("own.groovy");
        assertThat(events.getLast().get("observed").get("a").asInt()).isEqualTo(1);
        assertThat(events.getLast().get("ok").asBoolean()).isTrue();
    }

    @Test
    void afterItsTimeItsLoopsAreAskedToStop() throws IOException {
        Call call = run(LOOP, "--for", "4s", "--json");

        assertThat(call.exit()).isZero();
        assertThat(call.events()).extracting(event -> event.get("kind").asString()).contains("inject", "receipt");
        assertThat(call.events()).filteredOn(event -> event.get("kind").asString().equals("state"))
                .extracting(event -> event.get("state").asString()).contains("Completed").doesNotContain("Stopped");
    }

    @Test
    void afterItsTimeAScriptWithoutAFlagIsStopped() throws IOException {
        Call call = run("while (true) { }", "--for", "200ms");

        assertThat(call).isEqualTo(new Call(0, "own.groovy ok: \n", ""));
    }

    @Test
    void anErrorIsExitOneWithItsLine() throws IOException {
        Call call = run("x = 1\nhsah.value++");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.errLines()).containsExactly("runspace-lab: own.groovy failed: line 2: Variable \"hsah\" is not"
                + " known in the parent session: did you mean \"hash\"? Else give it a value first");
        assertThat(call.outLines()).containsExactly("own.groovy failed: ");
    }

    @Test
    void theStackTraceComesWithVerboseOnly() throws IOException {
        Path file = file("throw new IllegalStateException('mine')");

        assertThat(labs.call("run", file.toString()).errLines())
                .containsExactly("runspace-lab: own.groovy failed: line 1: IllegalStateException: mine");
        assertThat(labs.call("run", file.toString(), "--verbose").errLines())
                .contains("java.lang.IllegalStateException: mine").hasSizeGreaterThan(3);
    }

    @Test
    void aMistakeIsExitOneWithItsPlace() throws IOException {
        Call call = run("x = 1\ny = )", "--json");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.errLines()).singleElement().asString()
                .startsWith("runspace-lab: own.groovy failed: line 2, column 5: ").endsWith(": y = )");
        assertThat(call.events().getLast().get("ok").asBoolean()).isFalse();
    }

    @Test
    void aFileThatCantBeReadIsWrongUsage() throws IOException {
        Path binary = folder.resolve("binary.groovy");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(labs.call("run", "no/such.groovy"))
                .isEqualTo(new Call(2, "", "runspace-lab: there is no file \"no/such.groovy\"\n"));
        assertThat(labs.call("run", binary.toString()).exit()).isEqualTo(2);
        assertThat(labs.call("run", Files.createDirectory(folder.resolve("x.groovy")).toString()).exit()).isEqualTo(2);
    }

    private Call run(String text, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("run", file(text).toString()));
        args.addAll(List.of(options));
        return labs.call(args.toArray(String[]::new));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("own.groovy"), text);
    }
}
