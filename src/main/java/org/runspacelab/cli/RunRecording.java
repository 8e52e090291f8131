package org.runspacelab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabVersion;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.session.recording.RecordingStatus;
import org.runspacelab.session.recording.RecordingStatus.Phase;

/**
 * The recording of a run, where one was asked for. Where it ends early one line on standard error says so, and the
 * run goes on. Belongs to the thread that follows the run.
 */
final class RunRecording {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Kept for the rest of what the process does before it goes. */
    private static final Duration REST = Duration.ofMillis(500);

    private final PrintWriter err;
    private final @Nullable Recorder recorder;
    private boolean reported;

    private RunRecording(PrintWriter err, @Nullable Recorder recorder) {
        this.err = err;
        this.recorder = recorder;
    }

    /** Begins to record the lab's session, from its beginning, to this file; null for no recording. */
    static RunRecording start(Console console, Lab lab, LabEvent.Began began, @Nullable Path file) {
        return new RunRecording(console.err(), file == null
                ? null
                : Recorder.start(lab.session(), lab.texts(), LabVersion.current(), began, file));
    }

    /** To be asked again and again: tells once where it has ended early. */
    void report() {
        if (recorder != null) {
            report(recorder.status(), recorder.file());
        }
    }

    /** Ends it with this result, within what is left where the process is to go; false where it is not whole. */
    boolean finish(LabEvent.Result result, Interruption interruption) {
        if (recorder == null) {
            return true;
        }
        RecordingStatus end = recorder.finish(
                result, interruption.isInterrupted() ? most(interruption.left().minus(REST), REST) : LIMIT);
        report(end, recorder.file());
        if (end.dropped() > 0) {
            err.println("runspace-lab: the recording to %s lacks %,d events: they came faster than it could write"
                    .formatted(name(recorder.file()), end.dropped()));
        }
        return end.phase() == Phase.CLOSED;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private void report(RecordingStatus status, Path file) {
        if (status.problem() != null && !reported) {
            reported = true;
            err.println("runspace-lab: the recording to %s ended: %s; the run goes on without it"
                    .formatted(name(file), status.problem()));
        }
    }

    private static String name(Path file) {
        return ValueText.line(file.toString());
    }
}
