package org.runspacelab.script;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.RunspacePool;

/** A pool as scripts use it, by the names of the contract. */
public final class ScriptRunspacePool {

    private final RunspacePool pool;

    ScriptRunspacePool(RunspacePool pool) {
        this.pool = pool;
    }

    RunspacePool pool() {
        return pool;
    }

    public void open() {
        pool.open();
    }

    /** Refuses what is queued, stops what runs and waits for that, 10 s at most. */
    public void close() throws InterruptedException, TimeoutException {
        ScriptWaits.requireEnded(pool.close(ScriptWaits.END), pool, "abandon its pipelines");
    }

    /** Closes it and takes it off the session's list. */
    public void dispose() {
        pool.dispose();
    }

    public String getName() {
        return pool.name();
    }

    /** By the original's name. */
    public String getState() {
        return pool.state().toString();
    }

    /** A variable of each of its runspaces, before it is opened. */
    public void addVariable(String name, @Nullable Object value) {
        pool.addVariable(name, value);
    }

    public int getAvailableRunspaces() {
        return pool.availableRunspaces();
    }

    /** False where refused: below the minimum. */
    public boolean setMaxRunspaces(int max) {
        return pool.setMaxRunspaces(max);
    }

    /** False where refused: above the maximum. */
    public boolean setMinRunspaces(int min) {
        return pool.setMinRunspaces(min);
    }

    public int getMaxRunspaces() {
        return pool.maxRunspaces();
    }

    public int getMinRunspaces() {
        return pool.minRunspaces();
    }

    public int getQueued() {
        return pool.queued();
    }

    public int getRunning() {
        return pool.running();
    }

    public List<ScriptRunspace> getRunspaces() {
        return pool.runspaces().stream().map(ScriptRunspace::new).toList();
    }

    @Override
    public String toString() {
        return pool.toString();
    }
}
