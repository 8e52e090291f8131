package org.runspacelab.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.Pulse;
import org.runspacelab.ui.record.RecordModel.Look;
import org.runspacelab.ui.theme.Messages;

/** The window's recording without a window. */
@Timeout(60)
class RecordModelTest {

    @TempDir
    private Path folder;

    private final LabSession session = new LabSession(LabClock.system());
    private final SessionRecording recording = new SessionRecording(session, new ValueText());
    private final Background background = new Background();
    private final RecordModel model = new RecordModel(recording, background, new Messages(Locale.ENGLISH));
    private final Pulse pulse = new Pulse(session.clock(), model, background);

    @AfterEach
    void close() {
        recording.close();
        background.close();
        session.close();
    }

    @Test
    void itSaysHowFarItIsAndThatItIsDone() throws IOException {
        Path file = folder.resolve("a.jsonl");
        assertThat(model.lookProperty().get()).isEqualTo(Look.NOTHING);
        model.start(file);
        session.store().put("a", 1);
        pulse.until("recording", () -> model.lookProperty().get().text().startsWith("Recording "));
        assertThat(model.runningProperty().get()).isTrue();
        pulse.skip(Duration.ofSeconds(2).toNanos());
        pulse.until("how far", () -> {
            pulse.skip(Duration.ofSeconds(1).toNanos());
            return model.lookProperty().get().text().equals("Recording 1 kB, 2 events");
        });
        model.stop();

        pulse.until("done", () -> !model.runningProperty().get());
        assertThat(model.lookProperty().get()).isEqualTo(new Look(Look.Kind.DONE, "a.jsonl recorded: 1 kB, 3 events", file));
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void whereItCanNotBeWrittenItSaysWhy() {
        model.start(folder.resolve("no/such.jsonl"));

        pulse.until("failed", () -> model.lookProperty().get().kind() == Look.Kind.FAILED);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.lookProperty().get().text()).startsWith("The recording such.jsonl ended: ")
                .endsWith(". The work goes on.");
        model.start(folder.resolve("b.jsonl"));
        pulse.until("another", () -> model.lookProperty().get().kind() == Look.Kind.RECORDING);
    }

    @Test
    void anotherWindowGoesOnWithIt() {
        model.start(folder.resolve("a.jsonl"));
        RecordModel other = new RecordModel(recording, background, new Messages(Locale.FRENCH));

        assertThat(other.runningProperty().get()).isTrue();
        new Pulse(session.clock(), other).until(
                "in French", () -> other.lookProperty().get().text().startsWith("Enregistrement "));
    }
}
