package org.runspacelab.script;

import groovy.lang.Closure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;

/** A pipeline as scripts use it, by the names of the contract. */
public final class ScriptPipeline {

    private final Pipeline pipeline;
    private final ScriptWorld world;
    private final ScriptStreams streams;
    private volatile @Nullable ScriptRunspace runspace;
    private volatile @Nullable ScriptRunspacePool pool;

    ScriptPipeline(Pipeline pipeline, ScriptWorld world) {
        this.pipeline = pipeline;
        this.world = world;
        this.streams = new ScriptStreams(pipeline.streams());
    }

    /** The handle of a run. */
    public static final class Handle {
        private final Invocation invocation;

        Handle(Invocation invocation) {
            this.invocation = invocation;
        }

        /** True once the pipeline is in a final state. */
        public boolean isCompleted() {
            return invocation.completed();
        }

        @Override
        public String toString() {
            return "handle of " + invocation.pipeline();
        }
    }

    public void setRunspace(ScriptRunspace where) {
        pipeline.setRunspace(where.runspace());
        runspace = where;
        pool = null;
    }

    public @Nullable ScriptRunspace getRunspace() {
        return runspace;
    }

    public void setRunspacePool(ScriptRunspacePool where) {
        pipeline.setRunspacePool(where.pool());
        pool = where;
        runspace = null;
    }

    public @Nullable ScriptRunspacePool getRunspacePool() {
        return pool;
    }

    /** A closure, which sees the names of its runspace and not those of where it was written. */
    public ScriptPipeline addScript(Closure<?> script) {
        pipeline.addScript(world.script(script));
        return this;
    }

    /** @throws ScriptCompileException where the text can't be compiled */
    public ScriptPipeline addScript(String text) {
        pipeline.addScript(world.script(text));
        return this;
    }

    public ScriptPipeline addArgument(@Nullable Object value) {
        pipeline.addArgument(value);
        return this;
    }

    /** Makes a value known to this script by a name. */
    public ScriptPipeline addParameter(String name, @Nullable Object value) {
        pipeline.addParameter(name, value);
        return this;
    }

    public void setTimeLimit(Duration limit) {
        pipeline.setTimeLimit(limit);
    }

    /** Runs it and waits for its output, or throws what it threw. Stopped while it waits, it stops the pipeline. */
    public List<@Nullable Object> invoke() throws Exception {
        Handle handle = beginInvoke();
        try {
            return endInvoke(handle);
        } finally {
            pipeline.stopAsync();
        }
    }

    public Handle beginInvoke() {
        return new Handle(pipeline.beginInvoke());
    }

    /** Waits for the end and returns the output, or throws what the script threw. */
    public List<@Nullable Object> endInvoke(Handle handle) throws Exception {
        return pipeline.endInvoke(handle.invocation, ScriptWaits.RESULT);
    }

    /** Stops it and waits for its end, 10 s at most. */
    public void stop() throws InterruptedException, TimeoutException {
        ScriptWaits.requireEnded(pipeline.stop(ScriptWaits.END), pipeline, "abandon it");
    }

    public void stopAsync() {
        pipeline.stopAsync();
    }

    /** Gives up on it: it is Abandoned, its runspace Broken, its thread left to itself. */
    public void abandon() {
        world.parent().abandon(pipeline);
    }

    public String getName() {
        return pipeline.name();
    }

    /** By the original's name. */
    public String getState() {
        return pipeline.state().toString();
    }

    public @Nullable String getReason() {
        return pipeline.reason();
    }

    public ScriptStreams getStreams() {
        return streams;
    }

    /** Stops it where it runs; its results stay. */
    public void dispose() {
        pipeline.stopAsync();
    }

    @Override
    public String toString() {
        return pipeline.toString();
    }
}
