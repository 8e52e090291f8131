package org.runspacelab.runspace;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place where one pipeline at a time runs, with a session state of its own. Mirrors PowerShell's Runspace;
 * closing does not wait without a bound as the original does. Callable from any thread.
 */
public final class Runspace {

    private final RunspaceFactory factory;
    private final long id;
    private final boolean light;
    private final SessionState sessionState = new SessionState(this);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String name;

    /** Guards what follows; taken inside a pipeline's lock, never around it. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile RunspaceState state = RunspaceState.BEFORE_OPEN;
    private volatile @Nullable Pipeline current;
    private volatile @Nullable Pipeline latest;
    private volatile @Nullable String reason;

    Runspace(RunspaceFactory factory, long id, String name, boolean light) {
        this.factory = factory;
        this.id = id;
        this.name = name;
        this.light = light;
        factory.changed(StateChange.Of.RUNSPACE, name, state, null);
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

    public RunspaceState state() {
        return state;
    }

    /** Why it is Broken; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    public RunspaceAvailability availability() {
        if (running() != null) {
            return RunspaceAvailability.BUSY;
        }
        return state == RunspaceState.OPENED ? RunspaceAvailability.AVAILABLE : RunspaceAvailability.NONE;
    }

    public SessionState sessionState() {
        return sessionState;
    }

    /** The pipeline that runs here now, else the last that did; null before the first. */
    public @Nullable Pipeline latestPipeline() {
        return latest;
    }

    /**
     * Opens it.
     *
     * @throws InvalidRunspaceStateException unless it is BeforeOpen; the message names its state
     */
    public void open() {
        lock.lock();
        try {
            if (state != RunspaceState.BEFORE_OPEN) {
                throw refusal("open", "it opens only from BeforeOpen");
            }
            become(RunspaceState.OPENING, null);
            become(RunspaceState.OPENED, null);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks it to close and returns at once: a running pipeline is stopped, and the runspace is Closed when that
     * has ended. Does nothing where it is closing, closed or broken.
     */
    public void closeAsync() {
        Pipeline running;
        lock.lock();
        try {
            running = running();
            if (state == RunspaceState.BEFORE_OPEN || state == RunspaceState.OPENED) {
                become(RunspaceState.CLOSING, null);
                if (running == null) {
                    becomeClosed();
                }
            }
        } finally {
            lock.unlock();
        }
        if (running != null) {
            running.stopAsync();
        }
    }

    /** Closes it and waits so long at most; true where it is closed (or broken) then. */
    public boolean close(Duration limit) throws InterruptedException {
        closeAsync();
        return closed.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    /** Closes it and takes it off the session's list. Returns at once. */
    public void dispose() {
        closeAsync();
        factory.forget(this);
    }

    RunspaceFactory factory() {
        return factory;
    }

    /** Runs a short piece of our own code under the lock, if the runspace is opened and idle. */
    <T extends @Nullable Object> T whileIdle(String what, Supplier<T> action) {
        lock.lock();
        try {
            if (state != RunspaceState.OPENED) {
                throw refusal(what, "it has to be Opened");
            }
            if (running() != null) {
                throw refusal(what, "a pipeline runs in it");
            }
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Called by a pipeline that starts, under its lock. */
    void occupy(Pipeline pipeline) {
        lock.lock();
        try {
            if (state != RunspaceState.OPENED) {
                throw refusal("start a pipeline in", "it has to be Opened");
            }
            if (running() != null) {
                throw refusal("start a pipeline in", "another pipeline runs in it, and it runs one at a time");
            }
            current = pipeline;
            latest = pipeline;
        } finally {
            lock.unlock();
        }
    }

    /** Called by a pipeline that ends, under its lock. */
    void release(Pipeline pipeline) {
        lock.lock();
        try {
            if (current == pipeline) {
                current = null;
                if (state == RunspaceState.CLOSING) {
                    becomeClosed();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called by a pipeline that is given up on, under its lock: its thread may still use the session state. */
    void breakDown(String why) {
        lock.lock();
        try {
            current = null;
            reason = why;
            become(RunspaceState.BROKEN, why);
            closed.countDown();
        } finally {
            lock.unlock();
        }
    }

    /** A pipeline that has just ended is in nobody's way, though it may not have left yet. */
    private @Nullable Pipeline running() {
        Pipeline here = current;
        return here == null || here.state().isFinal() ? null : here;
    }

    private void becomeClosed() {
        become(RunspaceState.CLOSED, null);
        closed.countDown();
    }

    private void become(RunspaceState next, @Nullable String why) {
        state = next;
        factory.changed(StateChange.Of.RUNSPACE, name, next, why);
    }

    private InvalidRunspaceStateException refusal(String what, String rule) {
        return new InvalidRunspaceStateException(
                "Can't %s %s: it is %s, and %s".formatted(what, name, state, rule), state);
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state);
    }
}
