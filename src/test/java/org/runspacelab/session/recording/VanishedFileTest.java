package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.Eventually;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.RecordingStatus.Phase;
import org.runspacelab.store.LabClock;

/** A recording whose file is taken away under it says so: it would go on into nothing. */
@DisabledOnOs(OS.WINDOWS) // There a file that is open can't be deleted.
class VanishedFileTest {

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
    void aFolderThatVanishesEndsTheRecordingAndNothingElse() throws IOException {
        Path file = Files.createDirectory(folder.resolve("gone")).resolve("a.jsonl");
        try (Recorder recorder = Recordings.start(session, texts, file)) {
            Eventually.until("it records", () -> recorder.status().events() > 0);
            Files.delete(file);
            Files.delete(file.getParent());
            Eventually.until("it is said", () -> {
                session.store().increment("value");
                return recorder.status().isOver();
            });

            assertThat(recorder.status().phase()).isEqualTo(Phase.FAILED);
            assertThat(recorder.status().problem()).isEqualTo("it is no longer there: it was moved or deleted");
        }
    }

    @Test
    void oneThatVanishedJustBeforeTheEndIsNotWhole() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, file);
        Eventually.until("it records", () -> recorder.status().events() > 0);
        Files.delete(file);

        recorder.close();

        assertThat(recorder.status().phase()).isEqualTo(Phase.FAILED);
    }
}
