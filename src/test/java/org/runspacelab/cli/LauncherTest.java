package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** What only a process of its own can show. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {

    private static final String[] RUN = {"run", "live-loop", "--set", "interval=200ms", "--json"};

    @TempDir
    private Path folder;

    @Test
    void aRunForThreeSecondsEndsAsExpected() throws Exception {
        try (LabProcess lab = LabProcess.start(
                folder, "run", "live-loop", "--for", "3s", "--set", "interval=200ms", "--json")) {
            List<JsonNode> events = lab.readToEnd();

            assertThat(lab.exit()).isZero();
            assertThat(lab.errors()).isEmpty();
            assertThat(events).extracting(LauncherTest::kind).startsWith("session").endsWith("result")
                    .contains("line");
            assertThat(events.getLast().get("ok").asBoolean()).isTrue();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void ctrlCEndsTheRunInOrder() throws Exception {
        assumeFalse(SignalTest.isIgnored(2), "whoever started the tests has Ctrl+C ignored, and that is inherited");
        try (LabProcess lab = LabProcess.start(folder, RUN)) {
            lab.readTo("line");
            lab.signal("INT");
            List<JsonNode> events = lab.readToEnd();

            assertThat(lab.exit()).isEqualTo(130);
            assertEndedInOrder(events);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void ctrlCEndsALoopThatSleepsForHours() throws Exception {
        try (LabProcess lab = LabProcess.start(folder, "run", "live-loop", "--set", "interval=5h", "--json")) {
            lab.readTo("line");
            lab.signal("TERM");
            List<JsonNode> events = lab.readToEnd();

            assertThat(lab.exit()).isEqualTo(143);
            assertEndedInOrder(events);
            assertThat(events).anySatisfy(event -> assertThat(event.toString()).contains("\"Stopped\""));
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whereTheReaderOfAPipeGoesTheRunEnds() throws Exception {
        try (LabProcess lab = LabProcess.start(folder, RUN)) {
            lab.readTo("session");
            lab.closeOutput();

            assertThat(lab.exit()).isEqualTo(1);
            assertThat(lab.errors()).singleElement().asString().contains("standard output was closed");
        }
    }

    private static void assertEndedInOrder(List<JsonNode> events) {
        assertThat(events).extracting(LauncherTest::kind).contains("receipt").endsWith("result")
                .containsOnlyOnce("inject", "result");
        assertThat(events.getLast().get("ok").asBoolean()).isTrue();
    }

    private static String kind(JsonNode event) {
        return event.get("kind").asString();
    }
}
