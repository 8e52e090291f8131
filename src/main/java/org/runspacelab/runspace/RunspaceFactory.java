package org.runspacelab.runspace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
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
    private final AtomicLong poolIds = new AtomicLong();
    private final List<Runspace> runspaces = new CopyOnWriteArrayList<>();
    private final List<RunspacePool> pools = new CopyOnWriteArrayList<>();
    private final Executor stoppers;
    private final Supplier<PoolThreads> poolThreads;
    private final TimeLimits timeLimits;
    private final Leaks leaks;

    public RunspaceFactory(LabClock clock) {
        this(clock, new Stoppers(), PoolThreads::new);
    }

    /**
     * With threads of somebody else's.
     *
     * @param stoppers runs what stops something, later and under no lock
     * @param poolThreads makes the threads of a pool
     */
    RunspaceFactory(LabClock clock, Executor stoppers, Supplier<PoolThreads> poolThreads) {
        this.clock = clock;
        this.stoppers = stoppers;
        this.poolThreads = poolThreads;
        this.lines = new TimedLog<>(clock, MAX_LINES);
        this.states = new TimedLog<>(clock, MAX_STATE_CHANGES);
        this.timeLimits = new TimeLimits(clock, stoppers);
        this.leaks = new Leaks(this);
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
        Runspace runspace = new Runspace(this, id, name == null ? "runspace-" + id : name, light, null);
        runspaces.add(runspace);
        return runspace;
    }

    /** A pool named "pool-n" of ordinary runspaces, not opened yet. */
    public RunspacePool createRunspacePool(int min, int max) {
        return createRunspacePool(null, min, max, false);
    }

    /**
     * A pool, not opened yet.
     *
     * @param name what it is called; null for "pool-n"
     * @param min how many runspaces it keeps, at least 1
     * @param max how many runspaces it may have, not below the minimum
     * @param light whether its pipelines run on virtual threads
     */
    public RunspacePool createRunspacePool(@Nullable String name, int min, int max, boolean light) {
        long id = poolIds.incrementAndGet();
        RunspacePool pool = new RunspacePool(this, id, name == null ? "pool-" + id : name, min, max, light);
        pools.add(pool);
        return pool;
    }

    /** A pipeline that has neither script nor runspace yet. */
    public Pipeline createPipeline() {
        return new Pipeline(this, "pipeline-" + pipelineIds.incrementAndGet());
    }

    /** All runspaces made here that were not disposed of, oldest first. */
    public List<Runspace> runspaces() {
        return List.copyOf(runspaces);
    }

    /** All pools made here that were not disposed of, oldest first. */
    public List<RunspacePool> pools() {
        return List.copyOf(pools);
    }

    /** The threads of abandoned pipelines, and those scripts left behind, that still live; oldest first. */
    public List<LeakedThread> leakedThreads() {
        return leaks.living();
    }

    /** Stops every pipeline of the session, queued or running, in parallel, and returns at once. */
    public void stopAll() {
        pools.forEach(RunspacePool::stopAll);
        for (Runspace runspace : runspaces) {
            stopLater(runspace.running());
        }
    }

    /** Logs a state change of a job, which is made in another room. */
    public void jobChanged(String source, Object state, @Nullable String reason) {
        changed(StateChange.Of.JOB, source, state, reason);
    }

    /** Writes a host line in the name of a job. */
    public void jobLine(String source, StreamKind stream, String text) {
        String line = HostUi.bounded(text);
        lines.add((sequence, nanos) -> new HostLine(sequence, nanos, source, stream, line));
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

    void forget(RunspacePool pool) {
        pools.remove(pool);
    }

    /** A runspace of a pool: it is on the pool's list only. */
    Runspace makeRunspace(RunspacePool pool, String name) {
        return new Runspace(this, runspaceIds.incrementAndGet(), name, pool.isLight(), pool);
    }

    Executor stoppers() {
        return stoppers;
    }

    PoolThreads makePoolThreads() {
        return poolThreads.get();
    }

    TimeLimits timeLimits() {
        return timeLimits;
    }

    Leaks leaks() {
        return leaks;
    }

    void stopLater(@Nullable Pipeline running) {
        if (running != null) {
            stoppers.execute(running::stopAsync);
        }
    }

    StateChange changed(StateChange.Of of, String source, Object state, @Nullable String reason) {
        return changed(of, source, state, reason, null);
    }

    StateChange changed(
            StateChange.Of of, String source, Object state, @Nullable String reason, @Nullable Runspace place) {
        String name = state.toString();
        String runspace = place == null ? null : place.name();
        StateChange change =
                states.add((sequence, nanos) -> new StateChange(sequence, nanos, source, of, name, reason, runspace));
        StateChangeEvent.commit(change);
        return change;
    }

    /** An error that ended a pipeline is shown like any other line of it. */
    void reportFailure(Actor actor, String reason) {
        lines.add((sequence, nanos) -> new HostLine(sequence, nanos, actor.name(), StreamKind.ERROR, reason));
    }
}
