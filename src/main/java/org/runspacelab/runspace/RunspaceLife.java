package org.runspacelab.runspace;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The life of one runspace, and who occupies it: every change of it is made here, under one lock. */
final class RunspaceLife {

    private final Runspace runspace;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StateEvents events = new StateEvents();

    /** Guards what follows; taken inside a pipeline's and a pool's lock, never around them. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile RunspaceState state = RunspaceState.BEFORE_OPEN;
    private volatile @Nullable Pipeline current;
    private volatile @Nullable Pipeline latest;
    private volatile @Nullable String reason;
    private @Nullable Pipeline expected;

    RunspaceLife(Runspace runspace) {
        this.runspace = runspace;
    }

    RunspaceState state() {
        return state;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Pipeline latest() {
        return latest;
    }

    StateEvents events() {
        return events;
    }

    CountDownLatch closed() {
        return closed;
    }

    RunspaceAvailability availability() {
        boolean busy = running() != null;
        return switch (state) {
            case BEFORE_OPEN, OPENING, CLOSED, BROKEN -> RunspaceAvailability.NONE;
            case OPENED -> busy ? RunspaceAvailability.BUSY : RunspaceAvailability.AVAILABLE;
            case CLOSING -> busy ? RunspaceAvailability.BUSY : RunspaceAvailability.NONE;
        };
    }

    void opening() {
        beforeOpen("open", "it opens only from BeforeOpen", () -> become(RunspaceState.OPENING, null));
    }

    void beforeOpen(String what, String rule, Runnable action) {
        lock.lock();
        try {
            if (state != RunspaceState.BEFORE_OPEN) {
                throw refusal(what, rule);
            }
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Called when the startup scripts have ended, with why one failed; gives why it can't be used, or null. */
    @Nullable String opened(@Nullable String failure) {
        lock.lock();
        try {
            if (state != RunspaceState.OPENING) {
                return failure == null ? "it was closed while it opened" : failure;
            }
            if (failure != null) {
                breakDown(failure);
                return failure;
            }
            runspace.sessionState().keepAsInitial();
            become(RunspaceState.OPENED, null);
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Begins to close; gives the pipeline that has to be stopped for that. */
    @Nullable Pipeline closing() {
        lock.lock();
        try {
            Pipeline running = running();
            if (canClose()) {
                become(RunspaceState.CLOSING, null);
                if (running == null) {
                    becomeClosed();
                }
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    private boolean canClose() {
        return switch (state) {
            case BEFORE_OPEN, OPENING, OPENED -> true;
            case CLOSING, CLOSED, BROKEN -> false;
        };
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

    /** Lets one pipeline in while it opens. */
    void expectAtStartup(Pipeline pipeline) {
        lock.lock();
        try {
            expected = pipeline;
        } finally {
            lock.unlock();
        }
    }

    void occupy(Pipeline pipeline) {
        lock.lock();
        try {
            boolean startsUp = state == RunspaceState.OPENING && expected == pipeline;
            if (state != RunspaceState.OPENED && !startsUp) {
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
    @Nullable Pipeline running() {
        Pipeline here = current;
        return here == null || here.state().isFinal() ? null : here;
    }

    private void becomeClosed() {
        become(RunspaceState.CLOSED, null);
        closed.countDown();
    }

    private void become(RunspaceState next, @Nullable String why) {
        state = next;
        events.add(runspace.factory().changed(StateChange.Of.RUNSPACE, runspace.name(), next, why));
    }

    InvalidRunspaceStateException refusal(String what, String rule) {
        return new InvalidRunspaceStateException(
                "Can't %s %s: it is %s, and %s".formatted(what, runspace.name(), state, rule), state);
    }
}
