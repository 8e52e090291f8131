package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each kind of event and its fields, as a script's run tells them with {@code --json}. */
@Timeout(60)
class ScriptEventsTest {

    private final Labs labs = new Labs();

    @TempDir
    private Path folder;

    @Test
    void theFirstLineTellsTheFormat() throws IOException {
        JsonNode first = run("null").getFirst();

        assertThat(first.propertyNames())
                .containsExactly("seq", "at", "kind", "format", "app", "version", "scenario");
        assertThat(first.get("format").asInt()).isEqualTo(1);
        assertThat(first.get("app").asString()).isEqualTo("Runspace Lab");
    }

    @Test
    void writesAndRemovals() throws IOException {
        List<JsonNode> writes = of(run("hash.a = [1, [b: null]]; hash.remove('A')"), "write");

        assertThat(writes.getFirst().propertyNames()).containsExactly(
                "seq", "at", "kind", "store", "key", "type", "value", "version", "writer");
        assertThat(writes.getFirst().get("value")).hasToString("[1,{\"b\":null}]");
        assertThat(writes.getLast().get("removed").asBoolean()).isTrue();
        assertThat(writes.getLast().get("version").asInt()).isEqualTo(2);
        assertThat(writes.getLast().get("writer").asString()).isEqualTo("you");
    }

    @Test
    void whatHasNoJsonFormIsItsTextAndWhatIsTooLargeASummary() throws IOException {
        List<JsonNode> writes = of(run("hash.a = Thread.State.NEW; hash.b = 'x' * 70_000; hash.c = Double.NaN"), "write");

        assertThat(writes.get(0).get("value").asString()).isEqualTo("NEW");
        assertThat(writes.get(0).get("type").asString()).isNotBlank();
        assertThat(writes.get(1).get("value").propertyNames()).containsExactly("summary", "size");
        assertThat(writes.get(1).get("value").get("size").asInt()).isGreaterThanOrEqualTo(70_000);
        assertThat(writes.get(2).get("value").asString()).isEqualTo("NaN");
    }

    @Test
    void statesNameWhatTheyAreOfAndWhy() throws IOException {
        List<JsonNode> states = of(run("""
                rs = createRunspace('mine'); rs.open(); ps = createPipeline(); ps.runspace = rs
                h = ps.addScript { throw new IllegalStateException('mine') }.beginInvoke()
                while (!h.completed) { sleep 1 }
                p = createRunspacePool(1, 1); p.open(); p.close()
                null
                """), "state");

        JsonNode failed = states.stream().filter(state -> state.get("state").asString().equals("Failed")).findFirst()
                .orElseThrow();
        assertThat(failed.propertyNames())
                .containsExactly("seq", "at", "kind", "source", "of", "state", "runspace", "reason");
        assertThat(failed.get("of").asString()).isEqualTo("pipeline");
        assertThat(failed.get("runspace").asString()).isEqualTo("mine");
        assertThat(failed.get("reason").asString()).contains("mine");
        assertThat(states).extracting(state -> state.get("of").asString()).contains("runspace", "pipeline", "pool");
    }

    @Test
    void linesNameTheirStream() throws IOException {
        List<JsonNode> lines = of(run("""
                host.ui.writeLine(0); host.ui.writeVerboseLine(1); host.ui.writeWarningLine(2)
                host.ui.writeErrorLine(3); host.ui.writeDebugLine(4)
                """), "line");

        assertThat(lines).extracting(line -> line.get("stream").asString() + " " + line.get("text").asString())
                .containsExactly("output 0", "verbose 1", "warning 2", "error 3", "debug 4");
        assertThat(lines.getFirst().propertyNames())
                .containsExactly("seq", "at", "kind", "source", "stream", "text");
    }

    @Test
    void whatNobodyReadInTimeIsCounted() throws IOException {
        Path done = folder.resolve("done");
        Path script = Files.writeString(folder.resolve("fast.groovy"), """
                for (i in 1..100_000) { hash.a = i }
                new File('%s').text = ''
                null
                """.formatted(done.toString().replace("\\", "/")));
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                Eventually.until("the script wrote all", () -> Files.exists(done));
                super.write(bytes, offset, length);
            }
        };
        PrintStream slow = new PrintStream(out, true, StandardCharsets.UTF_8);

        int exit = LabCommand.execute(Console.of(InputStream.nullInputStream(), slow, slow), () -> false,
                labs.runner(Console.of(InputStream.nullInputStream(), slow, slow)), "run", script.toString(), "--json");

        List<JsonNode> events = out.toString(StandardCharsets.UTF_8).lines().map(new ObjectMapper()::readTree).toList();
        assertThat(exit).isZero();
        long written = of(events, "write").size();
        assertThat(of(events, "dropped")).singleElement().satisfies(
                dropped -> assertThat(dropped.get("count").asLong() + written).isEqualTo(100_000));
        assertThat(of(events, "write").getLast().get("value").asInt()).isEqualTo(100_000);
    }

    private List<JsonNode> run(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("own.groovy"), text);
        return labs.call("run", file.toString(), "--json").events();
    }

    private static List<JsonNode> of(List<JsonNode> events, String kind) {
        return events.stream().filter(event -> event.get("kind").asString().equals(kind)).toList();
    }
}
