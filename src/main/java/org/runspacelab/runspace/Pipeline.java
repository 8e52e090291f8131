package org.runspacelab.runspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;

/**
 * One script with its arguments, to be run once in a runspace. Mirrors the PowerShell class of
 * System.Management.Automation with its BeginInvoke and EndInvoke; a final state never changes again, so unlike
 * there a pipeline that has run is not run a second time. Callable from any thread.
 */
public final class Pipeline {

    private final RunspaceFactory factory;
    private final String name;
    private final PipelineStreams streams;
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    /** Guards every write below; a runspace's lock is taken inside it, never the other way round. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Runspace runspace;
    private @Nullable Script script;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Invocation invocation;
    private volatile @Nullable Throwable error;
    private volatile @Nullable String reason;
    private volatile PipelineState state = PipelineState.NOT_STARTED;
    private volatile PipelineTimes times = PipelineTimes.NONE;
    /** Written by the pipeline's thread only. */
    private volatile long turns;

    Pipeline(RunspaceFactory factory, String name) {
        this.factory = factory;
        this.name = name;
        this.streams = new PipelineStreams(factory.clock());
    }

    /** "pipeline-n". */
    public String name() {
        return name;
    }

    public PipelineState state() {
        return state;
    }

    /** When it started, was asked to stop, and ended. */
    public PipelineTimes times() {
        return times;
    }

    /** How many turns of its loop the script has reported. */
    public long turns() {
        return turns;
    }

    /** Why it Failed, in one line; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    /** What the script threw where it Failed; null otherwise. */
    public @Nullable Throwable error() {
        return error;
    }

    public PipelineStreams streams() {
        return streams;
    }

    public Pipeline setRunspace(Runspace runspace) {
        return change(() -> this.runspace = runspace);
    }

    public Pipeline addScript(Script script) {
        return change(() -> this.script = script);
    }

    public Pipeline addArgument(@Nullable Object value) {
        return change(() -> arguments.add(value));
    }

    public Pipeline addParameter(String name, @Nullable Object value) {
        return change(() -> parameters.put(name, value));
    }

    /**
     * Starts the script on a thread of its own and returns its handle at once.
     *
     * @throws InvalidPipelineStateException without a script or a runspace, or where it was started before
     * @throws InvalidRunspaceStateException where the runspace is not opened or already runs a pipeline
     */
    public Invocation beginInvoke() {
        lock.lock();
        try {
            requireNotStarted("start");
            if (script == null) {
                throw refusal("start", "has no script: add one with addScript");
            }
            if (runspace == null) {
                throw refusal("start", "has no runspace: set one first");
            }
            return start(runspace, script);
        } finally {
            lock.unlock();
        }
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
            throw new TimeoutException("%s is still %s after %s".formatted(name, state, limit));
        }
        return switch (state) {
            case FAILED -> throw error instanceof Exception thrown ? thrown : new ExecutionException(reason, error);
            case STOPPED, ABANDONED -> throw new PipelineStoppedException(name, state);
            case COMPLETED, NOT_STARTED, QUEUED, RUNNING, STOPPING -> streams.of(StreamKind.OUTPUT);
        };
    }

    /**
     * Asks the script to stop by an interrupt, and returns at once. It is Stopping until it has ended; not
     * started, it is Stopped; ended, nothing happens.
     */
    public void stopAsync() {
        Thread asked = null;
        lock.lock();
        try {
            if (state == PipelineState.NOT_STARTED) {
                become(PipelineState.STOPPED, null);
            } else if (state == PipelineState.RUNNING) {
                times = times.askedToStop(factory.clock().nanos());
                become(PipelineState.STOPPING, null);
                asked = thread;
            }
        } finally {
            lock.unlock();
        }
        interrupt(asked);
    }

    /** Stops it and waits so long at most; true where it has ended. */
    public boolean stop(Duration limit) throws InterruptedException {
        stopAsync();
        Invocation running = invocation;
        return running == null || running.await(limit);
    }

    /**
     * Gives up on it: it is Abandoned at once, its runspace Broken, and its thread left to itself. Does nothing
     * unless it is running or stopping.
     */
    public void abandon() {
        Thread left = null;
        lock.lock();
        try {
            if (state == PipelineState.RUNNING || state == PipelineState.STOPPING) {
                String why = state == PipelineState.STOPPING ? "it did not stop when asked" : "nobody waits for it";
                left = thread;
                times = times.ended(factory.clock().nanos());
                if (runspace != null) {
                    runspace.breakDown(name + " was abandoned: " + why);
                }
                become(PipelineState.ABANDONED, why);
                completeInvocation();
            }
        } finally {
            lock.unlock();
        }
        interrupt(left);
    }

    /** The thread the script runs on; null before the start and after the end. An abandoned one may run on. */
    public @Nullable Thread thread() {
        return thread;
    }

    void countTurn() {
        turns = turns + 1;
    }

    private Invocation start(Runspace where, Script what) {
        where.occupy(this);
        Invocation handle = new Invocation(this);
        invocation = handle;
        times = times.started(factory.clock().nanos());
        become(PipelineState.RUNNING, null);
        ScriptContext context = new ScriptContext(this, where, arguments, parameters);
        startThread(new ScriptRun(this, what, context));
        return handle;
    }

    private void startThread(ScriptRun run) {
        Thread fresh = run.thread();
        thread = fresh;
        try {
            fresh.start();
        } catch (OutOfMemoryError | RuntimeException noThreadLeft) {
            run.fail(noThreadLeft);
        }
    }

    /** Called once, when the script has ended: by itself, or by what it threw and why. */
    void end(Actor actor, @Nullable Throwable thrown, @Nullable String why) {
        lock.lock();
        try {
            thread = null;
            if (state.isFinal()) {
                return;
            }
            boolean failed = thrown != null && state != PipelineState.STOPPING;
            times = times.ended(factory.clock().nanos());
            if (failed && why != null) {
                error = thrown;
                reason = why;
                streams.write(StreamKind.ERROR, why);
                factory.reportFailure(actor, why);
            }
            become(state.atEnd(failed), failed ? why : null);
            if (runspace != null) {
                runspace.release(this);
            }
            completeInvocation();
        } finally {
            lock.unlock();
        }
    }

    /** Runs under no lock: it closes the channel that the script may be blocked on, which is foreign code. */
    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void completeInvocation() {
        Invocation handle = invocation;
        if (handle != null) {
            handle.complete();
        }
    }

    private void become(PipelineState next, @Nullable String why) {
        state = next;
        factory.changed(StateChange.Of.PIPELINE, name, next, why);
    }

    private Pipeline change(Runnable change) {
        lock.lock();
        try {
            requireNotStarted("change");
            change.run();
            return this;
        } finally {
            lock.unlock();
        }
    }

    private void requireNotStarted(String what) {
        switch (state) {
            case NOT_STARTED -> {}
            case QUEUED, RUNNING -> throw refusal(what, "was started already");
            case STOPPING -> throw refusal(what, "has to come to its end");
            case STOPPED, COMPLETED, FAILED, ABANDONED -> throw refusal(what, "does not run again: make a new one");
        }
    }

    private InvalidPipelineStateException refusal(String what, String why) {
        String message = "Can't %s %s: it is %s, and %s".formatted(what, name, state, why);
        return new InvalidPipelineStateException(message, state);
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state);
    }
}
