package org.runspacelab.runspace;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;

/**
 * One script with its arguments, to be run once in a runspace or a pool. Mirrors the PowerShell class of
 * System.Management.Automation with its BeginInvoke and EndInvoke; a final state never changes again, so unlike
 * there a pipeline that has run is not run a second time. Callable from any thread.
 */
public final class Pipeline {

    private final String name;
    private final PipelineStreams streams;
    private final PipelineLife life;
    private final PipelineStatus status;
    /** Written by the pipeline's thread only. */
    private volatile long turns;

    Pipeline(RunspaceFactory factory, String name) {
        this.name = name;
        this.streams = new PipelineStreams(factory.clock());
        this.life = new PipelineLife(factory, this);
        this.status = life.status();
    }

    /** "pipeline-n". */
    public String name() {
        return name;
    }

    public PipelineState state() {
        return status.state();
    }

    /** When it was queued, started, was asked to stop, and ended. */
    public PipelineTimes times() {
        return status.times;
    }

    /** How many turns of its loop the script has reported. */
    public long turns() {
        return turns;
    }

    /** Why it Failed, in one line; null otherwise. */
    public @Nullable String reason() {
        return status.reason();
    }

    /** What the script threw, or what kept it from running, where it Failed; null otherwise. */
    public @Nullable Throwable error() {
        return status.error();
    }

    /** Where it is to run, runs or ran; null while it waits in a pool and where nothing is set. */
    public @Nullable Runspace runspace() {
        return status.runspace;
    }

    public PipelineStreams streams() {
        return streams;
    }

    /**
     * Says where it is to run; instead of a pool, where one was set.
     *
     * @throws IllegalArgumentException for a runspace of a pool: that is handed out by the pool alone
     */
    public Pipeline setRunspace(Runspace runspace) {
        if (runspace.pool() != null) {
            throw new IllegalArgumentException("%s is handed out by %s: set the pool instead"
                    .formatted(runspace.name(), runspace.pool().name()));
        }
        return change(plan -> plan.runIn(runspace));
    }

    /** Says which pool hands it a runspace; instead of a runspace, where one was set. */
    public Pipeline setRunspacePool(RunspacePool pool) {
        return change(plan -> plan.runIn(pool));
    }

    public Pipeline addScript(Script script) {
        return change(plan -> plan.script(script));
    }

    public Pipeline addArgument(@Nullable Object value) {
        return change(plan -> plan.argument(value));
    }

    public Pipeline addParameter(String name, @Nullable Object value) {
        return change(plan -> plan.parameter(name, value));
    }

    /**
     * Says how long it may run, by the session's clock, from its real start: waiting in a pool does not count.
     * Past the limit it is stopped, and when its script has ended it is Failed with a {@link TimeLimitException}.
     */
    public Pipeline setTimeLimit(Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("a time limit is longer than nothing, not " + limit);
        }
        return change(plan -> plan.timeLimit(limit));
    }

    /**
     * Has a listener called with each object of output as it is written, on the thread that writes it and under no
     * lock: a slow listener slows the script. What was written before is in {@link #streams()}.
     */
    public Registration onOutput(Consumer<@Nullable Object> listener) {
        return streams.onOutput(listener);
    }

    /** Has a listener called after each change of state, in order, on the thread that made one, under no lock. */
    public Registration onStateChanged(Consumer<StateChange> listener) {
        return life.onStateChanged(listener);
    }

    /**
     * Starts the script on a thread of its own, or queues it in its pool, and returns its handle at once.
     *
     * @throws InvalidPipelineStateException without a script or a place to run, or where it was started before
     * @throws InvalidRunspaceStateException where the runspace or the pool is not opened, or the runspace already
     *     runs a pipeline
     */
    public Invocation beginInvoke() {
        return life.begin();
    }

    /**
     * Waits, so long at most, for the end and returns the output.
     *
     * @throws PipelineStoppedException where it was stopped or abandoned
     * @throws IllegalArgumentException for the handle of another pipeline
     * @throws TimeoutException where it goes on; it can be called again
     * @throws Exception what the script threw
     */
    public List<@Nullable Object> endInvoke(Invocation handle, Duration limit) throws Exception {
        if (handle.pipeline() != this) {
            throw new IllegalArgumentException("This handle belongs to %s, not to %s"
                    .formatted(handle.pipeline().name(), name));
        }
        if (!handle.await(limit)) {
            throw new TimeoutException("%s is still %s after %s".formatted(name, state(), limit));
        }
        Throwable error = error();
        return switch (state()) {
            case FAILED -> throw error instanceof Exception thrown ? thrown : new ExecutionException(reason(), error);
            case STOPPED, ABANDONED -> throw new PipelineStoppedException(name, state());
            case COMPLETED, NOT_STARTED, QUEUED, RUNNING, STOPPING -> streams.of(StreamKind.OUTPUT);
        };
    }

    /**
     * Asks the script to stop by an interrupt, and returns at once. It is Stopping until it has ended; queued or
     * not started, it is Stopped; ended, nothing happens.
     */
    public void stopAsync() {
        life.stop();
    }

    /** Stops it and waits so long at most; true where it has ended. */
    public boolean stop(Duration limit) throws InterruptedException {
        stopAsync();
        Invocation running = status.invocation();
        return running == null || running.await(limit);
    }

    /**
     * Gives up on it: it is Abandoned at once, its runspace Broken, and its thread left to itself. Does nothing
     * unless it is running or stopping.
     */
    public void abandon() {
        life.abandon();
    }

    /** The thread the script runs on; null before the start and after the end. An abandoned one may run on. */
    public @Nullable Thread thread() {
        return status.thread;
    }

    void countTurn() {
        turns = turns + 1;
    }

    PipelineLife life() {
        return life;
    }

    /**
     * Called once, when the script has ended: by itself, or by what it threw and why. True where nobody has tried to
     * stop it.
     */
    boolean end(Actor actor, @Nullable Throwable thrown, @Nullable String why) {
        return life.end(actor, thrown, why);
    }

    private Pipeline change(Consumer<PipelinePlan> change) {
        life.change(change);
        return this;
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state());
    }
}
