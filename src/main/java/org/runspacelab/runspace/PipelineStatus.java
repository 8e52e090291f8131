package org.runspacelab.runspace;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a pipeline stands: written under its lock, each value readable by any thread without it. */
final class PipelineStatus {

    private final RunspaceFactory factory;
    private final Pipeline pipeline;
    private final Invocation invocation;

    volatile PipelineTimes times = PipelineTimes.NONE;
    volatile @Nullable Runspace runspace;
    volatile @Nullable Thread thread;
    private volatile boolean begun;
    private volatile PipelineState state = PipelineState.NOT_STARTED;
    private volatile @Nullable Throwable error;
    private volatile @Nullable String reason;
    private volatile @Nullable StateEvents events;

    PipelineStatus(RunspaceFactory factory, Pipeline pipeline) {
        this.factory = factory;
        this.pipeline = pipeline;
        this.invocation = new Invocation(pipeline);
    }

    PipelineState state() {
        return state;
    }

    @Nullable Throwable error() {
        return error;
    }

    @Nullable String reason() {
        return reason;
    }

    /** The handle of its one run; null where it never began. */
    @Nullable Invocation invocation() {
        return begun ? invocation : null;
    }

    Invocation begin() {
        begun = true;
        return invocation;
    }

    void become(PipelineState next, @Nullable String why) {
        state = next;
        StateChange change = factory.changed(StateChange.Of.PIPELINE, pipeline.name(), next, why, runspace);
        StateEvents listened = events;
        if (listened != null) {
            listened.add(change);
        }
    }

    void fail(Throwable thrown, String why) {
        error = thrown;
        reason = why;
        pipeline.streams().write(StreamKind.ERROR, why);
        become(PipelineState.FAILED, why);
    }

    void complete() {
        invocation.complete();
    }

    Registration onStateChanged(Consumer<StateChange> listener) {
        StateEvents known = events;
        StateEvents here = known == null ? new StateEvents() : known;
        events = here;
        return here.onStateChanged(listener);
    }

    /** Tells the listeners of the pipeline and of its runspace; call it under no lock. */
    void raise() {
        StateEvents listened = events;
        if (listened != null) {
            listened.raise();
        }
        Runspace here = runspace;
        if (here != null) {
            here.raise();
        }
    }

    void requireNotStarted(String what) {
        switch (state) {
            case NOT_STARTED -> {}
            case QUEUED, RUNNING -> throw refusal(what, "was started already");
            case STOPPING -> throw refusal(what, "has to come to its end");
            case STOPPED, COMPLETED, FAILED, ABANDONED -> throw refusal(what, "does not run again: make a new one");
        }
    }

    InvalidPipelineStateException refusal(String what, String why) {
        String message = "Can't %s %s: it is %s, and %s".formatted(what, pipeline.name(), state, why);
        return new InvalidPipelineStateException(message, state);
    }
}
