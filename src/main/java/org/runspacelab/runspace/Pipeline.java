package org.runspacelab.runspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Guards the fields below; a runspace's lock is taken inside it, never the other way round. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Runspace runspace;
    private @Nullable Script script;
    private @Nullable Thread thread;
    private @Nullable Invocation invocation;
    private @Nullable Throwable error;
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
        Throwable thrown = error();
        return thrown == null ? null : Reasons.of(thrown);
    }

    /** What the script threw where it Failed; null otherwise. */
    public @Nullable Throwable error() {
        lock.lock();
        try {
            return error;
        } finally {
            lock.unlock();
        }
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
                throw refusal("start", "it has no script: add one with addScript");
            }
            if (runspace == null) {
                throw refusal("start", "it has no runspace: set one first");
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
            case FAILED -> throw asException(error());
            case STOPPED, ABANDONED -> throw new PipelineStoppedException(name, state);
            case COMPLETED, NOT_STARTED, QUEUED, RUNNING, STOPPING -> streams.of(StreamKind.OUTPUT);
        };
    }

    /**
     * Asks the script to stop by an interrupt, and returns at once. It is Stopping until it has ended; not
     * started, it is Stopped; ended, nothing happens.
     */
    public void stopAsync() {
        lock.lock();
        try {
            if (state == PipelineState.NOT_STARTED) {
                become(PipelineState.STOPPED, null);
            } else if (state == PipelineState.RUNNING) {
                times = times.askedToStop(factory.clock().nanos());
                become(PipelineState.STOPPING, null);
                interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops it and waits so long at most; true where it has ended. */
    public boolean stop(Duration limit) throws InterruptedException {
        stopAsync();
        Invocation running = invocation();
        return running == null || running.await(limit);
    }

    /**
     * Gives up on it: it is Abandoned at once, its runspace Broken, and its thread left to itself. Does nothing
     * unless it is running or stopping.
     */
    public void abandon() {
        lock.lock();
        try {
            if (state == PipelineState.RUNNING || state == PipelineState.STOPPING) {
                interrupt();
                times = times.ended(factory.clock().nanos());
                if (runspace != null) {
                    runspace.breakDown(name + " was abandoned: it did not stop when asked");
                }
                become(PipelineState.ABANDONED, "it did not stop when asked");
                completeInvocation();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The thread the script runs on; null before the start and after the end. An abandoned one may run on. */
    public @Nullable Thread thread() {
        lock.lock();
        try {
            return thread;
        } finally {
            lock.unlock();
        }
    }

    void countTurn() {
        turns = turns + 1;
    }

    private @Nullable Invocation invocation() {
        lock.lock();
        try {
            return invocation;
        } finally {
            lock.unlock();
        }
    }

    private Invocation start(Runspace where, Script what) {
        where.occupy(this);
        Invocation handle = new Invocation(this);
        invocation = handle;
        times = times.started(factory.clock().nanos());
        become(PipelineState.RUNNING, null);
        ScriptContext context = new ScriptContext(this, where, Collections.unmodifiableList(arguments), parameters);
        Actor actor = Actor.pipeline(where.name());
        thread = starter(where).start(() -> run(what, context, actor));
        return handle;
    }

    private Thread.Builder starter(Runspace where) {
        String threadName = where.name() + " " + name;
        return where.isLight()
                ? Thread.ofVirtual().name(threadName)
                : Thread.ofPlatform().daemon().name(threadName);
    }

    private void run(Script what, ScriptContext context, Actor actor) {
        Throwable thrown = null;
        try {
            Object result = actor.<@Nullable Object>call(() -> what.run(context));
            if (result != null) {
                streams.write(StreamKind.OUTPUT, result);
            }
        } catch (Throwable t) {
            thrown = t;
        }
        end(thrown, actor);
    }

    private void end(@Nullable Throwable thrown, Actor actor) {
        // Text of a foreign exception is made before the lock is taken.
        String why = thrown == null ? null : Reasons.of(thrown);
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
                streams.write(StreamKind.ERROR, why);
                factory.reportFailure(actor, why);
            }
            if (runspace != null) {
                runspace.release(this);
            }
            become(finalState(failed), failed ? why : null);
            completeInvocation();
        } finally {
            lock.unlock();
        }
    }

    /** While it is stopping, a late completion or error is still Stopped. */
    private PipelineState finalState(boolean failed) {
        if (state == PipelineState.STOPPING) {
            return PipelineState.STOPPED;
        }
        return failed ? PipelineState.FAILED : PipelineState.COMPLETED;
    }

    private void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void completeInvocation() {
        if (invocation != null) {
            invocation.complete();
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
            case QUEUED, RUNNING -> throw refusal(what, "it already runs");
            case STOPPING -> throw refusal(what, "it is being stopped");
            case STOPPED, COMPLETED, FAILED, ABANDONED -> throw refusal(what, "it has ended: make a new one");
        }
    }

    private InvalidPipelineStateException refusal(String what, String why) {
        return new InvalidPipelineStateException("Can't %s %s: %s".formatted(what, name, why), state);
    }

    private static Exception asException(@Nullable Throwable thrown) {
        return thrown instanceof Exception exception
                ? exception
                : new ExecutionException(Reasons.of(thrown), thrown);
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state);
    }
}
