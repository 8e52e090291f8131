package org.runspacelab.ui.record;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.session.recording.RecordingStatus;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/** Whether the session is being recorded, and how far that is. Belongs to the FX thread, but for the pulse's part. */
public final class RecordModel implements PulseSource {

    /** A number that changes faster can't be read. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(500);

    /** What is said of the recording. */
    record Look(Kind kind, String text, @Nullable Path file) {
        enum Kind { NONE, RECORDING, DONE, FAILED }

        static final Look NOTHING = new Look(Kind.NONE, "", null);
    }

    private final SessionRecording recording;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper running;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NOTHING);
    private @Nullable RecordingStatus told;
    private long toldAt;

    RecordModel(SessionRecording recording, Background background, Messages messages) {
        this.recording = recording;
        this.background = background;
        this.messages = messages;
        this.running = new ReadOnlyBooleanWrapper(recording.isRunning());
    }

    /** Begins to record to this file. */
    void start(Path file) {
        recording.start(file);
        running.set(true);
    }

    /** Ends the recording; it is over with one of the next pulses. */
    void stop() {
        background.run(
                () -> {
                    recording.close();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Recorder recorder = recording.latest();
        RecordingStatus status = recorder == null ? null : recorder.status();
        boolean soon = told != null && status != null && !status.isOver() && !told.isOver() && now - toldAt < STEP;
        if (recorder == null || status == null || status.equals(told) || soon) {
            return null;
        }
        told = status;
        toldAt = now;
        Look next = look(recorder.file(), status);
        return () -> {
            look.set(next);
            running.set(recording.isRunning());
        };
    }

    /** The recording goes on while the view stands still, and its owner wants to know. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }

    private Look look(Path file, RecordingStatus status) {
        String name = String.valueOf(file.getFileName());
        String far = messages.text("record.far", size(status.bytes()), status.events())
                + (status.dropped() == 0 ? "" : messages.text("record.dropped", status.dropped()));
        return switch (status.phase()) {
            case RECORDING -> new Look(Look.Kind.RECORDING, messages.text("record.running", far), file);
            case CLOSED -> new Look(Look.Kind.DONE, messages.text("record.done", name, far), file);
            case FULL, FAILED -> new Look(Look.Kind.FAILED,
                    messages.text("record.failed", name, String.valueOf(status.problem())), file);
        };
    }

    private String size(long bytes) {
        return bytes < 1_000_000
                ? messages.text("record.kilobytes", Math.ceilDiv(bytes, 1_000))
                : messages.text("record.megabytes", bytes / 1e6);
    }
}
