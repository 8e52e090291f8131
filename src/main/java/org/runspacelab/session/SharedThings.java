package org.runspacelab.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.SynchronizedQueue;
import org.runspacelab.store.SynchronizedStore;

/**
 * What the runspaces of a session share: its stores, the first of which is the session's own, its queues and its
 * shared variables. Each has a name no other of its kind has. Callable from any thread.
 */
public final class SharedThings {

    private final LabClock clock;
    private final AtomicLong numbers = new AtomicLong(1);
    private final List<SynchronizedStore> stores = new CopyOnWriteArrayList<>();
    private final List<SynchronizedQueue> queues = new CopyOnWriteArrayList<>();
    private final List<SharedVariable> variables = new CopyOnWriteArrayList<>();

    SharedThings(LabClock clock) {
        this.clock = clock;
        stores.add(new SynchronizedStore("hash", clock));
    }

    /** A further store: "hash-2" and so on. */
    public SynchronizedStore createStore() {
        SynchronizedStore store = new SynchronizedStore(name("hash"), clock);
        stores.add(store);
        return store;
    }

    /** A queue without a bound. */
    public SynchronizedQueue createQueue() {
        return add(new SynchronizedQueue(name("queue"), clock));
    }

    /** A queue for so many items at most. */
    public SynchronizedQueue createQueue(int capacity) {
        return add(new SynchronizedQueue(name("queue"), clock, capacity));
    }

    public SharedVariable createSharedVariable(@Nullable Object initial) {
        SharedVariable variable = new SharedVariable(name("shared"), clock, initial);
        variables.add(variable);
        return variable;
    }

    /** Every store, the session's own first. */
    public List<SynchronizedStore> stores() {
        return List.copyOf(stores);
    }

    public List<SynchronizedQueue> queues() {
        return List.copyOf(queues);
    }

    public List<SharedVariable> variables() {
        return List.copyOf(variables);
    }

    private SynchronizedQueue add(SynchronizedQueue queue) {
        queues.add(queue);
        return queue;
    }

    private String name(String kind) {
        return kind + "-" + numbers.incrementAndGet();
    }
}
