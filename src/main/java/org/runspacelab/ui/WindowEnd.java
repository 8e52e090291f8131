package org.runspacelab.ui;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.ui.settings.SettingsKeeper;

/**
 * How the window's work ends, once, whichever way the end comes: the window is closed, or the process is told to go
 * (SIGTERM, Ctrl+C, the end of the desktop's session). Loops are asked to stop, a recording is closed whole, child
 * processes end, settings are written, all within a bound. Callable from any thread.
 */
final class WindowEnd {

    /** The longest anybody waits for it, but for the settings. */
    private static final Duration BOUND = LabSession.CLOSE_LIMIT.plus(Recorder.CLOSE_LIMIT).plusMillis(500);

    private final LabParts parts;
    private final SettingsKeeper keeper;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private WindowEnd(LabParts parts, SettingsKeeper keeper) {
        this.parts = parts;
        this.keeper = keeper;
    }

    /** From now on the process does not go before the work has ended, or its bound is over. */
    static WindowEnd install(LabParts parts, SettingsKeeper keeper) {
        WindowEnd end = new WindowEnd(parts, keeper);
        // It stays: it finds the work ended where the window was closed before.
        Runtime.getRuntime().addShutdownHook(
                Thread.ofPlatform().name("end of process").unstarted(() -> end.end(LabSession.CLOSE_LIMIT)));
        return end;
    }

    /** Ends all and waits; who comes second waits for the first. What does not stop within this limit is abandoned. */
    void end(Duration limit) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().name("end of session").start(() -> close(limit));
        }
        try {
            ended.await(BOUND.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writeSettings();
    }

    /** Who comes second finds them written. */
    private synchronized void writeSettings() {
        keeper.close();
    }

    private void close(Duration limit) {
        try {
            parts.close(limit);
        } finally {
            ended.countDown();
        }
    }
}
