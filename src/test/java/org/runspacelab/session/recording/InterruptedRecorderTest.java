package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runspacelab.session.recording.Recordings.events;
import static org.runspacelab.session.recording.Recordings.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.RecordingStatus.Phase;
import org.runspacelab.store.LabClock;

/** Any script can interrupt any thread, whatever it does just then: no recording suffers from it. */
@Timeout(60)
class InterruptedRecorderTest {

    private static final int WRITES = 20_000;

    private final LabSession session = new LabSession(LabClock.system());
    private final ValueText texts = new ValueText();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        session.close();
        texts.close();
    }

    @Test
    void aFileThatIsBeingWrittenStaysOpen() throws IOException {
        Path path = folder.resolve("a.jsonl");
        EventJson json = new EventJson(session.clock(), texts, "1");
        try (RecordingFile file = RecordingFile.open(path, json, Recorder.MAX_BYTES)) {
            file.write(new LabEvent.Began(0, "test"));
            Thread.currentThread().interrupt();
            file.finish();
            file.write(new LabEvent.Result(1, "test", Map.of("list", List.of(1L, 2L)), true, null));
            Thread.currentThread().interrupt();
            file.finish();
        } finally {
            assertThat(Thread.interrupted()).as("it was interrupted all the time").isTrue();
        }

        assertThat(events(path)).hasSize(2).last().isInstanceOfSatisfying(LabEvent.Result.class,
                result -> assertThat(result.observed()).isEqualTo(Map.of("list", List.of(1L, 2L))));
    }

    @Test
    void aRecorderThatIsInterruptedAgainAndAgainWritesAll() throws Exception {
        Path path = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, path);
        AtomicBoolean over = new AtomicBoolean();
        Thread writing = writing();
        Thread hostile = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                writing.interrupt();
                Thread.onSpinWait();
            }
        });
        for (int i = 1; i <= WRITES; i++) {
            session.store().put("value", i);
        }

        recorder.close();
        over.set(true);
        hostile.join();

        assertThat(recorder.status().problem()).isNull();
        assertThat(recorder.status().phase()).isEqualTo(Phase.CLOSED);
        assertThat(of(events(path), LabEvent.Written.class)).extracting(written -> written.entry().value())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITES).boxed().toList());
    }

    private static Thread writing() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("recorder")).findFirst().orElseThrow();
    }
}
