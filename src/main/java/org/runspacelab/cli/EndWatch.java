package org.runspacelab.cli;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.store.LabClock;

/** Tells when a run is to be ended: its time is up, the user pressed Ctrl+C, or standard input came to its end. */
final class EndWatch {

    private static final int LAST_TURNS = 3;

    /** How standard input stands, where it matters. */
    interface Input {
        Input OPEN = new Input() {};

        /** No more will come. */
        default boolean ended() {
            return false;
        }

        /** Somebody asked to leave. */
        default boolean left() {
            return false;
        }
    }

    private final LabClock clock;
    private final ScenarioRun run;
    private final Input input;
    private final Interruption interruption;
    private final OptionalLong deadline;
    private @Nullable Long lastTurn;

    /** @param clock the one that the run's time limit is measured on */
    EndWatch(LabClock clock, RunRequest request, ScenarioRun run, Interruption interruption, Input input) {
        this.clock = clock;
        this.run = run;
        this.input = input;
        this.interruption = interruption;
        this.deadline = request.limit() == null
                ? OptionalLong.empty()
                : OptionalLong.of(clock.nanos() + TimeUnit.NANOSECONDS.convert(request.limit()));
    }

    /** To be asked again and again by the thread that follows the run. */
    boolean reached() {
        if (interruption.isInterrupted() || input.left()) {
            return true;
        }
        if (deadline.isPresent() && clock.nanos() - deadline.getAsLong() >= 0) {
            return true;
        }
        if (input.ended() && lastTurn == null) {
            lastTurn = run.turns() + LAST_TURNS;
        }
        return lastTurn != null && run.turns() >= lastTurn;
    }
}
