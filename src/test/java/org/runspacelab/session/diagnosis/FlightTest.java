package org.runspacelab.session.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;

/** What a flight recording of the virtual machine has of the lab, which is alone in it. */
@Timeout(60)
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
class FlightTest {

    @TempDir
    private Path folder;

    @Test
    void runspacesInjectionsAndStopsAreInIt() throws Exception {
        Path file = folder.resolve("flight.jfr");
        String name;
        try (Recording recording = new Recording(); LabSession session = new LabSession(LabClock.system())) {
            List.of("StateChange", "Stop", "Injection").forEach(each -> recording.enable("org.runspacelab." + each));
            recording.start();
            name = work(session);
            recording.stop();
            recording.dump(file);
        }

        assertThat(fields(file, "StateChange", "source", "state"))
                .contains("runspace-1 Opened", name + " Running", name + " Stopping", name + " Stopped");
        assertThat(fields(file, "Injection", "store", "key", "version")).containsExactly("hash value 1");
        assertThat(fields(file, "Stop", "pipeline", "state")).containsExactly(name + " Stopped");
        assertThat(events(file, "Stop").getFirst().getDuration("took")).isPositive();
    }

    private static String work(LabSession session) throws Exception {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = session.runspaces().createPipeline().setRunspace(runspace).addScript(context -> {
            context.sleep(Duration.ofDays(1));
            return null;
        });
        pipeline.beginInvoke();
        session.inject("value", 1);
        assertThat(pipeline.stop(Awaiting.LIMIT)).isTrue();
        return pipeline.name();
    }

    private static List<String> fields(Path file, String event, String... fields) throws IOException {
        return events(file, event).stream()
                .map(each -> String.join(" ", List.of(fields).stream().map(f -> each.getValue(f).toString()).toList()))
                .toList();
    }

    private static List<RecordedEvent> events(Path file, String event) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(each -> each.getEventType().getName().equals("org.runspacelab." + event))
                .toList();
    }
}
