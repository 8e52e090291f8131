package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        try (Recorder recorder = recording(file)) {
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
        Recorder recorder = recording(file);
        Files.delete(file);

        recorder.close();

        assertThat(recorder.status().phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void anotherFileOfItsNameIsNotTheRecording() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = recording(file);
        Path moved = Files.move(file, folder.resolve("b.jsonl"));
        Files.writeString(file, "another one's");

        recorder.close();

        assertThat(recorder.status().phase()).isEqualTo(Phase.FAILED);
        assertThat(recorder.status().problem()).isEqualTo("it is no longer there: it was moved or deleted");
        assertThat(file).hasContent("another one's");
        assertThat(Recordings.events(moved)).isNotEmpty();
    }

    @Test
    void aFolderThatWasMovedAndLinkedToIsStillItsPlace() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path file = old.resolve("a.jsonl");
        // It looks whether its file is there twice a second: not in between.
        GatedClock clock = new GatedClock();
        try (LabSession gated = new LabSession(clock)) {
            Recorder recorder = Recordings.start(gated, texts, file);
            clock.awaitRecorder();
            Files.createSymbolicLink(old, Files.move(old, folder.resolve("larger")));
            clock.gate.countDown();

            recorder.close();

            assertThat(recorder.status().phase()).isEqualTo(Phase.CLOSED);
        }
    }

    /** Only what may be written when it is opened matters. */
    @Test
    void oneThatMayNoLongerBeWrittenIsWholeAllTheSame() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = recording(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assumeTrue(!Files.isWritable(file), "who may write everywhere is refused nothing");

        recorder.close();

        assertThat(recorder.status().problem()).isNull();
        assertThat(recorder.status().phase()).isEqualTo(Phase.CLOSED);
    }

    private Recorder recording(Path file) throws IOException {
        Recorder recorder = Recordings.start(session, texts, file);
        Eventually.until("it records", () -> recorder.status().events() > 0);
        return recorder;
    }
}
