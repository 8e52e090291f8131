package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code run … --record FILE} and {@code replay FILE}. */
@Timeout(90)
class RecordCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Labs labs = new Labs();

    @AfterEach
    void end() {
        labs.clock.release();
    }

    @Test
    void aRecordingOfTheLiveLoopHoldsWhatTheRunToldLive() throws IOException {
        Path file = folder.resolve("loop.jsonl");

        Call run = labs.call("run", "live-loop", "--for", "10s", "--json", "--record", file.toString());
        Call replay = Call.of("replay", file.toString(), "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(replay.exit()).isZero();
        assertThat(replay.err()).isEmpty();
        assertThat(replay.outLines()).isEqualTo(Files.readAllLines(file)).hasSizeGreaterThan(20);
        // The two may learn of a receipt at different moments; all else is in one order.
        assertThat(told(replay.events(), false)).containsExactlyElementsOf(told(run.events(), false));
        assertThat(told(replay.events(), true)).containsExactlyElementsOf(told(run.events(), true));
    }

    @Test
    void replayedAsTextItReadsAsTheRunDid() {
        String file = folder.resolve("loop.jsonl").toString();

        Call run = labs.call("run", "live-loop", "--for", "5s", "--set", "value=40", "--record", file);
        Call replay = Call.of("replay", file);

        assertThat(run.out()).contains("VERBOSE: 41").contains("live-loop ok");
        assertThat(replay).isEqualTo(run);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsOneLineAndTheLoopGoesOn() {
        Call run = labs.call("run", "live-loop", "--for", "200s", "--record", "/dev/full");

        assertThat(run.err()).isEqualTo(
                "runspace-lab: the recording to /dev/full ended: no space left there; the run goes on without it\n");
        // Forty turns take two seconds: the file is told to the disk, and fails, twice a second.
        assertThat(run.outLines()).hasSizeGreaterThan(30).last().asString().startsWith("live-loop ok");
        assertThat(run.exit()).isEqualTo(Exit.FAILED);
    }

    @Test
    void whereASettingIsRefusedTheOldRecordingStays() throws IOException {
        Path file = Files.writeString(folder.resolve("old.jsonl"), "old");

        Call run = labs.call("run", "live-loop", "--set", "Flag=5", "--record", file.toString());

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(file).hasContent("old");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aKilledProcessLeavesARecordingThatReplays() throws Exception {
        Path file = folder.resolve("killed.jsonl");
        try (LabProcess lab = LabProcess.start(
                folder, "run", "live-loop", "--set", "interval=1ms", "--record", file.toString(), "--json")) {
            lab.readTo("line");
            lab.waitUntil("something is on the disk", () -> Files.exists(file) && Files.size(file) > 20_000);
            lab.signal("KILL");
            assertThat(lab.exit()).isEqualTo(137);
        }

        Call replay = Call.of("replay", file.toString(), "--json");

        assertThat(replay.exit()).isZero();
        assertThat(replay.err()).startsWith("runspace-lab: " + file + " was cut off: it").hasLineCount(1);
        assertThat(replay.outLines()).startsWith(Files.readAllLines(file).get(0)).hasSizeGreaterThan(5);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProcessThatIsAskedToGoLeavesItWhole() throws Exception {
        Path file = folder.resolve("asked.jsonl");
        try (LabProcess lab = LabProcess.start(
                folder, "run", "live-loop", "--set", "interval=5h", "--record", file.toString(), "--json")) {
            lab.readTo("line");
            lab.signal("TERM");
            lab.readToEnd();
            assertThat(lab.exit()).isEqualTo(143);
        }

        Call replay = Call.of("replay", file.toString(), "--json");

        assertThat(replay.err()).isEmpty();
        assertThat(replay.events()).last().satisfies(
                event -> assertThat(event.get("kind").asString()).isEqualTo("result"));
    }

    @Test
    void whatIsNoRecordingIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello\nworld\n");

        Call replay = Call.of("replay", file.toString());
        Call missing = Call.of("replay", folder.resolve("missing").toString());

        assertThat(replay.exit()).isEqualTo(Exit.FAILED);
        assertThat(replay.out()).isEmpty();
        assertThat(replay.errLines()).singleElement().asString().contains("is no recording");
        assertThat(missing.errLines()).singleElement().asString().contains("there is no such file");
    }

    @Test
    void nothingInARecordingIsObeyedByTheTerminal() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"seq":1,"at":"2026-11-22T03:00:00Z","kind":"session","format":1,"app":"a","version":"1","scenario":"s"}
                {"seq":2,"at":"2026-11-22T03:00:00Z","kind":"line","source":"s","stream":"output","text":"a\\u001b[2J\\nb\\u009b"}
                {"seq":3,"at":"2026-11-22T03:00:00Z","kind":"result","scenario":"\\u001b","observed":{"\\u0007":"\\u001b"},"ok":true}
                """);

        Call replay = Call.of("replay", file.toString());

        assertThat(replay.outLines()).containsExactly("a␛[2J", "b\uFFFD", "␛ ok: ␇ ␛");
    }

    /** What each event tells but its number, and a receipt its time. */
    private static List<String> told(List<JsonNode> events, boolean receipts) {
        return events.stream()
                .filter(event -> event.get("kind").asString().equals("receipt") == receipts)
                .map(event -> MAPPER.createObjectNode()
                        .setAll((ObjectNode) event)
                        .without(receipts ? List.of("seq", "at") : List.of("seq")))
                .map(JsonNode::toString)
                .toList();
    }
}
