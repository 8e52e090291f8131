package org.runspacelab.ui.timeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.RunspaceState;

/** What a lane is in at a moment: each with a word, a pattern and a colour of its own. */
public enum LaneState {
    READY(Ink.QUIET, FillPattern.LINE, false),
    RUNNING(Ink.RUN, FillPattern.SOLID, true),
    /** Running, and its thread waits for a time to pass: seen by looking ten times a second. */
    SLEEPING(Ink.RUN, FillPattern.SPARSE, true),
    /** Running, and its thread waits for something to happen: seen by looking ten times a second. */
    WAITING(Ink.WAIT, FillPattern.DOTS, true),
    /** Running, and its thread waits for a lock: seen by looking ten times a second. */
    BLOCKED(Ink.FAIL, FillPattern.CROSSED, true),
    /** Its flag is cleared, and it has not ended yet. */
    ASKED(Ink.ASK, FillPattern.RISING, true),
    STOPPING(Ink.ASK, FillPattern.FALLING, true),
    STOPPED(Ink.QUIET, FillPattern.LINE, false),
    COMPLETED(Ink.QUIET, FillPattern.LINE, false),
    FAILED(Ink.FAIL, FillPattern.LINE, false),
    ABANDONED(Ink.FAIL, FillPattern.LINE, false),
    CLOSED(Ink.QUIET, FillPattern.NONE, false);

    private final Ink ink;
    private final FillPattern pattern;
    private final boolean active;

    LaneState(Ink ink, FillPattern pattern, boolean active) {
        this.ink = ink;
        this.pattern = pattern;
        this.active = active;
    }

    Ink ink() {
        return ink;
    }

    FillPattern pattern() {
        return pattern;
    }

    /** True while a pipeline or a job goes on. */
    public boolean isActive() {
        return active;
    }

    /** True where looking at the thread can tell more. */
    boolean isSampled() {
        return this == RUNNING || this == SLEEPING || this == WAITING || this == BLOCKED;
    }

    /** How what ended came to its end; null where it has not. */
    @Nullable MarkShape end() {
        return switch (this) {
            case STOPPED -> MarkShape.SQUARE;
            case COMPLETED -> MarkShape.CHECK;
            case FAILED, ABANDONED -> MarkShape.CROSS;
            case READY, RUNNING, SLEEPING, WAITING, BLOCKED, ASKED, STOPPING, CLOSED -> null;
        };
    }

    /** The name of its word among the window's messages. */
    String word() {
        return "timeline.state." + this;
    }

    /** What a thread in this state does for its pipeline. */
    static LaneState of(Thread.State state) {
        return switch (state) {
            case NEW, RUNNABLE, TERMINATED -> RUNNING;
            case TIMED_WAITING -> SLEEPING;
            case WAITING -> WAITING;
            case BLOCKED -> BLOCKED;
        };
    }

    /** The state of a pipeline or job by its original name; null for one that is not shown. */
    static @Nullable LaneState ofPipeline(String name) {
        return Arrays.stream(PipelineState.values())
                .filter(state -> state.toString().equals(name))
                .findFirst()
                .map(LaneState::of)
                .orElse(null);
    }

    private static @Nullable LaneState of(PipelineState state) {
        return switch (state) {
            case NOT_STARTED, QUEUED -> null;
            case RUNNING -> RUNNING;
            case STOPPING -> STOPPING;
            case STOPPED -> STOPPED;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case ABANDONED -> ABANDONED;
        };
    }

    /** The state of a runspace or pool by its original name; null for one that is not known. */
    static @Nullable LaneState ofRunspace(String name) {
        return Arrays.stream(RunspaceState.values())
                .filter(state -> state.toString().equals(name))
                .findFirst()
                .map(LaneState::of)
                .orElse(null);
    }

    private static LaneState of(RunspaceState state) {
        return switch (state) {
            case BEFORE_OPEN, OPENING, OPENED -> READY;
            case CLOSING -> STOPPING;
            case CLOSED -> CLOSED;
            case BROKEN -> FAILED;
        };
    }
}
