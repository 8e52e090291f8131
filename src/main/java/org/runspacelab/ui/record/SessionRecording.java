package org.runspacelab.ui.record;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.LabVersion;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.Recorder;

/**
 * The recording that a window makes of its session, one at a time. It outlives a window that is made anew in another
 * language. Callable from any thread.
 */
public final class SessionRecording implements AutoCloseable {

    /** What a recording calls what it is of, where no scenario was run for it. */
    private static final String WINDOW = "window";

    private final LabSession session;
    private final ValueText texts;
    private final AtomicReference<@Nullable Recorder> latest = new AtomicReference<>();

    public SessionRecording(LabSession session, ValueText texts) {
        this.session = session;
        this.texts = texts;
    }

    /** Begins a recording, unless one goes on; returns at once. */
    void start(Path file) {
        if (!isRunning()) {
            latest.set(Recorder.start(session, texts, LabVersion.current(),
                    new LabEvent.Began(session.clock().nanos(), WINDOW), file));
        }
    }

    boolean isRunning() {
        Recorder recorder = latest.get();
        return recorder != null && !recorder.status().isOver();
    }

    /** The latest one, over or not; null before the first. */
    @Nullable Recorder latest() {
        return latest.get();
    }

    /** Ends the recording whole, where one goes on; waits {@link Recorder#CLOSE_LIMIT} at most. */
    @Override
    public void close() {
        Recorder recorder = latest.get();
        if (recorder != null) {
            recorder.close();
        }
    }
}
