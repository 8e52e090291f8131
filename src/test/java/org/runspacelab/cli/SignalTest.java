package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.store.Awaiting;
import org.runspacelab.ui.SignalledWindow;
import tools.jackson.databind.JsonNode;

/**
 * A process that is told to go stops its loops, closes its recording whole, takes its children with it and is gone
 * within its bound, whatever a script does; its exit code names the signal.
 */
@Timeout(90)
@EnabledOnOs({OS.LINUX, OS.MAC})
@Execution(ExecutionMode.CONCURRENT)
class SignalTest {

    private static final String SCRIPT = """
            def background(body) {
                def rs = createRunspace()
                rs.open()
                rs.sessionState.setVariable('hash', hash)
                def ps = createPipeline()
                ps.runspace = rs
                ps.addScript(body)
                ps.beginInvoke()
            }
            hash.Flag = true
            background { while (hash.Flag) { hash.increment('turn'); sleep 20 } }
            if (hash.stubborn) background { new java.util.concurrent.Semaphore(0).acquireUninterruptibly() }
            job = startJob([:], 'writeOutput 1; while (true) { sleep 100 }')
            while (!job.receive()) sleep 20
            host.ui.writeLine("job ${job.pid}")
            """;

    @TempDir
    private Path folder;

    private Path recording;

    @ParameterizedTest
    @CsvSource({"INT, 130, false", "HUP, 129, false", "TERM, 143, true"})
    void theWindow(String signal, int exit, boolean stubborn) throws Exception {
        assumeFalse(isIgnored(exit - 128), "whoever started the tests has it ignored, and that is inherited");
        recording = folder.resolve("window.jsonl");
        try (LabProcess lab = LabProcess.startMain(
                folder, SignalledWindow.class, recording.toString(), stubborn ? "stubborn" : "")) {
            lab.readTo("ready");
            long job = lab.events().getLast().get("job").asLong();
            end(lab, signal, exit, job);
            assertThat(lab.errors()).isEmpty();
        }
        assertThat(whole()).anySatisfy(event -> assertThat(event.toString()).contains("\"turn\""))
                .anySatisfy(event -> assertThat(event.toString()).contains("\"runspace-1\"", "\"Stopped\""));
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129, false", "TERM, 143, true"})
    void aRun(String signal, int exit, boolean stubborn) throws Exception {
        assumeFalse(isIgnored(exit - 128), "whoever started the tests has it ignored, and that is inherited");
        recording = folder.resolve("run.jsonl");
        Path script = Files.writeString(folder.resolve("work.groovy"), SCRIPT);
        try (LabProcess lab = LabProcess.start(folder, "run", script.toString(), "--set", "stubborn=" + stubborn,
                "--json", "--record", recording.toString())) {
            lab.readTo("line");
            long job = Long.parseLong(lab.events().getLast().get("text").asString().substring(4));
            end(lab, signal, exit, job);
            assertThat(lab.errors()).hasSize(stubborn ? 1 : 0).allSatisfy(
                    line -> assertThat(line).contains("did not stop when asked and was abandoned"));
        }
        assertThat(whole()).last().satisfies(
                event -> assertThat(event.get("kind").asString()).isEqualTo("result"));
    }

    private void end(LabProcess lab, String signal, int exit, long job) throws Exception {
        ProcessHandle child = ProcessHandle.of(job).orElseThrow();
        lab.signal(signal);
        lab.readToEnd();
        assertThat(lab.exit()).isEqualTo(exit);
        Awaiting.until("the child is gone", () -> !child.isAlive());
    }

    /** The recording's events; it is one that was not cut off. */
    private List<JsonNode> whole() {
        Call replay = Call.of("replay", recording.toString(), "--json");
        assertThat(replay.err()).isEmpty();
        assertThat(replay.exit()).isZero();
        return replay.events();
    }

    @Test
    void theConsole() throws Exception {
        try (LabProcess lab = LabProcess.start(folder, "console")) {
            lab.type("println 'typed'");
            lab.waitForLine("typed");
            lab.signal("TERM");
            assertThat(lab.linesToEnd()).last().asString().startsWith("live-loop ok");
            assertThat(lab.exit()).isEqualTo(143);
        }
    }

    static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (signal - 1) & 1) != 0);
    }
}
