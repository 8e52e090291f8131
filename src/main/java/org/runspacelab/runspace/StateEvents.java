package org.runspacelab.runspace;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The state changes of one thing on their way to its listeners. A change is added under the lock under which it is
 * made, which gives the order, and raised when that lock is free: by one thread at a time, which keeps the order.
 */
final class StateEvents {

    private final Listeners<StateChange> listeners = new Listeners<>();
    private final Queue<StateChange> pending = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean raising = new AtomicBoolean();

    Registration onStateChanged(Consumer<StateChange> listener) {
        return listeners.add(listener);
    }

    void add(StateChange change) {
        if (!listeners.isEmpty()) {
            pending.add(change);
        }
    }

    /**
     * Tells the listeners what is pending; call it under no lock. Who finds another thread at it, or itself inside
     * a listener, leaves the rest to that one.
     */
    void raise() {
        while (!pending.isEmpty() && raising.compareAndSet(false, true)) {
            try {
                tellPending();
            } finally {
                raising.set(false);
            }
        }
    }

    private void tellPending() {
        for (StateChange next = pending.poll(); next != null; next = pending.poll()) {
            listeners.tell(next);
        }
    }
}
