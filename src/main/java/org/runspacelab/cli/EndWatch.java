package org.runspacelab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.scenario.ScenarioRun;

/** Tells when a run is to be ended: its time is up, the user pressed Ctrl+C, or standard input came to its end. */
final class EndWatch {

    private static final int LAST_TURNS = 3;

    private final ScenarioRun run;
    private final Interruption interruption;
    private final OptionalLong deadline;
    private volatile boolean inputEnded;
    private @Nullable Long lastTurn;

    EndWatch(RunRequest request, ScenarioRun run, Interruption interruption, InputStream in) {
        this.run = run;
        this.interruption = interruption;
        this.deadline = request.limit() == null
                ? OptionalLong.empty()
                : OptionalLong.of(System.nanoTime() + TimeUnit.NANOSECONDS.convert(request.limit()));
        if (request.untilInputEnds()) {
            Thread.ofPlatform().daemon().name("standard input").start(() -> readToEnd(in));
        }
    }

    /** To be asked again and again by the thread that follows the run. */
    boolean reached() {
        if (interruption.isInterrupted()) {
            return true;
        }
        if (deadline.isPresent() && System.nanoTime() - deadline.getAsLong() >= 0) {
            return true;
        }
        if (inputEnded && lastTurn == null) {
            lastTurn = run.turns() + LAST_TURNS;
        }
        return lastTurn != null && run.turns() >= lastTurn;
    }

    private void readToEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An input that can't be read has come to its end.
        }
        inputEnded = true;
    }
}
