package org.runspacelab.runspace;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place where one pipeline at a time runs, with a session state of its own. Mirrors PowerShell's Runspace;
 * closing does not wait without a bound as the original does. Callable from any thread.
 */
public final class Runspace {

    /** The runspace whose script runs in the calling code. */
    private static final ScopedValue<Runspace> CALLING = ScopedValue.newInstance();

    private final RunspaceFactory factory;
    private final long id;
    private final boolean light;
    private final @Nullable Runspace parent;
    private final @Nullable RunspacePool pool;
    private final SessionState sessionState = new SessionState(this);
    private final StartupScripts startup = new StartupScripts();
    private final RunspaceLife life;
    private volatile String name;

    /** One of a pool, or of none. */
    Runspace(RunspaceFactory factory, long id, String name, boolean light, @Nullable RunspacePool pool) {
        this.factory = factory;
        this.id = id;
        this.name = name;
        this.light = light;
        this.pool = pool;
        this.parent = pool == null ? calling() : pool.parent();
        this.life = new RunspaceLife(this);
        factory.changed(StateChange.Of.RUNSPACE, name, life.state(), null);
    }

    /** A number that rises with each runspace of the session. */
    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Gives it another name, used from its next pipeline on. */
    public void setName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a runspace needs a name");
        }
        this.name = name;
    }

    /** Whether its pipelines run on virtual threads. */
    public boolean isLight() {
        return light;
    }

    /** The runspace whose script made it, or made its pool; null where the parent session did. */
    public @Nullable Runspace parent() {
        return parent;
    }

    /** The pool that hands it out; null where none does. */
    public @Nullable RunspacePool pool() {
        return pool;
    }

    public RunspaceState state() {
        return life.state();
    }

    /** Why it is Broken; null otherwise. */
    public @Nullable String reason() {
        return life.reason();
    }

    /** Busy through Stopping and Closing; None while it opens, even where its startup scripts run. */
    public RunspaceAvailability availability() {
        return life.availability();
    }

    public SessionState sessionState() {
        return sessionState;
    }

    /** The pipeline that runs here now, else the last that did; null before the first. */
    public @Nullable Pipeline latestPipeline() {
        return life.latest();
    }

    /** Has a listener called after each change of state, in order, on the thread that made one, under no lock. */
    public Registration onStateChanged(Consumer<StateChange> listener) {
        return life.events().onStateChanged(listener);
    }

    /**
     * Makes a variable known from the start and after each reset.
     *
     * @throws InvalidRunspaceStateException unless it is BeforeOpen
     */
    public Runspace addVariable(String name, @Nullable Object value) {
        life.beforeOpen("add a variable to", "it has to be BeforeOpen", () -> sessionState.write(name, value));
        return this;
    }

    /**
     * Adds a script that runs while it opens; the variables it sets are known after each reset, too.
     *
     * @throws InvalidRunspaceStateException unless it is BeforeOpen
     */
    public Runspace addStartupScript(Script script) {
        life.beforeOpen("add a startup script to", "it has to be BeforeOpen", () -> startup.add(script));
        return this;
    }

    /**
     * Opens it, and waits for its startup scripts, 30 s each at most. Where one fails it is Broken.
     *
     * @throws InvalidRunspaceStateException unless it is BeforeOpen, or where it could not be opened; the message
     *     names its state and the reason
     */
    public void open() {
        life.opening();
        raise();
        String problem = life.opened(startup.runIn(this));
        raise();
        if (problem != null) {
            throw life.refusal("open", problem);
        }
    }

    /**
     * Asks it to close and returns at once: a running pipeline is stopped, and the runspace is Closed when that
     * has ended. Does nothing where it is closing, closed or broken.
     */
    public void closeAsync() {
        Pipeline running = life.closing();
        if (running != null) {
            running.stopAsync();
        }
        raise();
        if (pool != null) {
            pool.life().left(this);
        }
    }

    /** Closes it and waits so long at most; true where it is closed (or broken) then. */
    public boolean close(Duration limit) throws InterruptedException {
        closeAsync();
        return life.closed().await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    /** Closes it and takes it off the session's list. Returns at once. */
    public void dispose() {
        closeAsync();
        factory.forget(this);
    }

    /**
     * Forgets what was set since it was opened: its variables are those it was opened with.
     *
     * @throws InvalidRunspaceStateException when it is not opened, or a pipeline runs in it
     */
    public void resetSessionState() {
        whileIdle("reset", () -> {
            sessionState.reset();
            return true;
        });
    }

    RunspaceFactory factory() {
        return factory;
    }

    /** The runspace whose script calls; null where none does. */
    static @Nullable Runspace calling() {
        return CALLING.isBound() ? CALLING.get() : null;
    }

    /** Runs code as a script of this runspace, on the calling thread. */
    <T extends @Nullable Object> T call(Callable<T> code) throws Exception {
        return ScopedValue.where(CALLING, this).call(code::call);
    }

    /** Tells the listeners what has changed; called under no lock. */
    void raise() {
        life.events().raise();
    }

    /** Lets a pipeline of its own in while it opens. */
    void expectAtStartup(Pipeline pipeline) {
        life.expectAtStartup(pipeline);
    }

    /** Runs a short piece of our own code under the lock, if the runspace is opened and idle. */
    <T extends @Nullable Object> T whileIdle(String what, Supplier<T> action) {
        return life.whileIdle(what, action);
    }

    /** The pipeline that runs here and has not ended; null where none does. */
    @Nullable Pipeline running() {
        return life.running();
    }

    /** Called by a pipeline that starts, under its lock. */
    void occupy(Pipeline pipeline) {
        life.occupy(pipeline);
    }

    /** Called by a pipeline that ends, under its lock. */
    void release(Pipeline pipeline) {
        life.release(pipeline);
    }

    /** Called by a pipeline that is given up on, under its lock: its thread may still use the session state. */
    void breakDown(String why) {
        life.breakDown(why);
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state());
    }
}
