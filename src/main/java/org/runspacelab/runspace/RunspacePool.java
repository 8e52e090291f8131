package org.runspacelab.runspace;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runspaces handed out to queued pipelines, between a minimum and a maximum. Mirrors PowerShell's RunspacePool;
 * closing it is asynchronous and stops what runs in parallel. It has no thread of its own. Callable from any thread.
 */
public final class RunspacePool {

    private final RunspaceFactory factory;
    private final long id;
    private final String name;
    private final boolean light;
    private final @Nullable Runspace parent = Runspace.calling();
    private final PoolLife life;

    RunspacePool(RunspaceFactory factory, long id, String name, int min, int max, boolean light) {
        this.factory = factory;
        this.id = id;
        this.name = name;
        this.light = light;
        this.life = new PoolLife(factory, this, new PoolMembers(min, max));
        factory.changed(StateChange.Of.POOL, name, life.state(), null);
    }

    /** A number that rises with each pool of the session. */
    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whether its pipelines run on virtual threads. */
    public boolean isLight() {
        return light;
    }

    /** The runspace whose script made it; null where the parent session did. */
    public @Nullable Runspace parent() {
        return parent;
    }

    public RunspaceState state() {
        return life.state();
    }

    /** Why it is Broken; null otherwise. */
    public @Nullable String reason() {
        return null;
    }

    /** Has a listener called after each change of state, in order, on the thread that made one, under no lock. */
    public Registration onStateChanged(Consumer<StateChange> listener) {
        return life.events().onStateChanged(listener);
    }

    /**
     * Makes a variable known in each of its runspaces from the start, and after a reset.
     *
     * @throws InvalidRunspaceStateException unless it is BeforeOpen
     */
    public RunspacePool addVariable(String name, @Nullable Object value) {
        SessionState.requireName(name);
        life.addVariable(name, value);
        return this;
    }

    /**
     * Opens it with one runspace; more are made on demand.
     *
     * @throws InvalidRunspaceStateException unless it is BeforeOpen; the message names its state
     */
    public void open() {
        life.open();
    }

    /**
     * Asks it to close and returns at once: what is queued becomes Failed, what runs is stopped, and the pool is
     * Closed when all has ended. Does nothing where it is closing or closed.
     */
    public void closeAsync() {
        life.close();
    }

    /** Closes it and waits so long at most; true where it is closed then. */
    public boolean close(Duration limit) throws InterruptedException {
        closeAsync();
        return life.closed().await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    /** Closes it and takes it off the session's list. Returns at once. */
    public void dispose() {
        closeAsync();
        factory.forget(this);
    }

    /** Stops all that is queued or runs here, in parallel, and returns at once; the pool stays open. */
    public void stopAll() {
        List<Pipeline> left = life.takeQueued();
        List<Runspace> there = runspaces();
        factory.stoppers().execute(() -> left.forEach(Pipeline::stopAsync));
        for (Runspace runspace : there) {
            factory.stopLater(runspace.running());
        }
    }

    /**
     * How many pipelines could start at once: idle runspaces and those that may still be made.
     *
     * @throws InvalidRunspaceStateException where it is closing or closed
     */
    public int availableRunspaces() {
        life.settle();
        return life.available();
    }

    /**
     * Sets the most runspaces it may have: more wake the queue; of too many the idle ones are closed now, the busy
     * ones when they get idle. False, and nothing changes, below the minimum.
     */
    public boolean setMaxRunspaces(int value) {
        boolean set = life.withMembers(members -> members.setMax(value));
        life.settle();
        return set;
    }

    /** Sets how many runspaces it keeps however long they are idle. False, and nothing changes, above the maximum. */
    public boolean setMinRunspaces(int value) {
        return life.withMembers(members -> members.setMin(value));
    }

    public int maxRunspaces() {
        return life.withMembers(PoolMembers::max);
    }

    public int minRunspaces() {
        return life.withMembers(PoolMembers::min);
    }

    /** Its runspaces, oldest first. */
    public List<Runspace> runspaces() {
        life.settle();
        return life.withMembers(PoolMembers::all);
    }

    /** How many pipelines wait. */
    public int queued() {
        return life.queued();
    }

    /** How many runspaces are handed out. */
    public int running() {
        return life.withMembers(PoolMembers::busy);
    }

    /** How many pipelines have ended, in whatever way. */
    public long finished() {
        return life.finished();
    }

    PoolLife life() {
        return life;
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state());
    }
}
