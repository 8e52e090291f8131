package org.runspacelab.runspace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Actor;

/**
 * Makes the runspaces and pipelines of one session and keeps their common clock and logs. Mirrors
 * [runspacefactory]. Callable from any thread.
 */
public final class RunspaceFactory {

    /** How many host lines a session keeps. */
    public static final int MAX_LINES = 10_000;

    private static final int MAX_STATE_CHANGES = 10_000;

    private final LabClock clock;
    private final TimedLog<HostLine> lines;
    private final TimedLog<StateChange> states;
    private final AtomicLong runspaceIds = new AtomicLong();
    private final AtomicLong pipelineIds = new AtomicLong();
    private final List<Runspace> runspaces = new CopyOnWriteArrayList<>();

    public RunspaceFactory(LabClock clock) {
        this.clock = clock;
        this.lines = new TimedLog<>(clock, MAX_LINES);
        this.states = new TimedLog<>(clock, MAX_STATE_CHANGES);
    }

    /** A runspace named "runspace-n", not opened yet. */
    public Runspace createRunspace() {
        return createRunspace(null, false);
    }

    /**
     * A runspace, not opened yet.
     *
     * @param name what it is called; null for "runspace-n"
     * @param light whether its pipelines run on virtual threads: for thousands of loops that mostly wait
     */
    public Runspace createRunspace(@Nullable String name, boolean light) {
        long id = runspaceIds.incrementAndGet();
        Runspace runspace = new Runspace(this, id, name == null ? "runspace-" + id : name, light);
        runspaces.add(runspace);
        return runspace;
    }

    /** A pipeline that has neither script nor runspace yet. */
    public Pipeline createPipeline() {
        return new Pipeline(this, "pipeline-" + pipelineIds.incrementAndGet());
    }

    /** All runspaces made here that were not disposed of, oldest first. */
    public List<Runspace> runspaces() {
        return List.copyOf(runspaces);
    }

    /** The lines of all hosts and pipelines of the session. */
    public TimedLog<HostLine> lines() {
        return lines;
    }

    /** Every state change of the session. */
    public TimedLog<StateChange> states() {
        return states;
    }

    public LabClock clock() {
        return clock;
    }

    void forget(Runspace runspace) {
        runspaces.remove(runspace);
    }

    void changed(StateChange.Of of, String source, Object state, @Nullable String reason) {
        String name = state.toString();
        states.add((sequence, nanos) -> new StateChange(sequence, nanos, source, of, name, reason));
    }

    /** An error that ended a pipeline is shown like any other line of it. */
    void reportFailure(Actor actor, String reason) {
        lines.add((sequence, nanos) -> new HostLine(sequence, nanos, actor.name(), StreamKind.ERROR, reason));
    }
}
