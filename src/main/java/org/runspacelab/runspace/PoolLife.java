package org.runspacelab.runspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The life of one pool, and whose turn it is in it: every change of it is made here, under one lock. */
final class PoolLife {

    private record Turn(Pipeline pipeline, Runspace runspace) {}

    private final RunspaceFactory factory;
    private final RunspacePool pool;
    private final StateEvents events = new StateEvents();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Guards what follows; taken inside a pipeline's lock, and a runspace's inside it, never the other way round. */
    private final Object lock = new Object();

    private final PoolThreads threads;

    private final PoolQueue queue = new PoolQueue();
    private final PoolMembers members;
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private volatile RunspaceState state = RunspaceState.BEFORE_OPEN;
    private long made;
    private long finished;
    /** What has to come to its end before it is Closed, beside its runspaces. */
    private int pending;

    PoolLife(RunspaceFactory factory, RunspacePool pool, PoolMembers members) {
        this.factory = factory;
        this.pool = pool;
        this.members = members;
        this.threads = factory.makePoolThreads();
    }

    RunspaceState state() {
        return state;
    }

    StateEvents events() {
        return events;
    }

    CountDownLatch closed() {
        return closed;
    }

    int queued() {
        return locked(queue::size);
    }

    List<Pipeline> takeQueued() {
        return locked(queue::takeAll);
    }

    long finished() {
        return locked(() -> finished);
    }

    /** Asks the members something, or changes how many there may be; what follows from it is for {@link #settle}. */
    <T extends @Nullable Object> T withMembers(Function<PoolMembers, T> action) {
        return locked(() -> action.apply(members));
    }

    int available() {
        return locked(() -> switch (state) {
            case BEFORE_OPEN, OPENING -> members.max();
            case OPENED -> members.available();
            case CLOSING, CLOSED, BROKEN -> throw refusal("count the available runspaces of", "it has to be Opened");
        });
    }

    void addVariable(String name, @Nullable Object value) {
        beforeOpen("add a variable to", "it has to be BeforeOpen", () -> variables.put(name, value));
    }

    void open() {
        beforeOpen("open", "it opens only from BeforeOpen", () -> {
            become(RunspaceState.OPENING);
            members.addIdle(makeRunspace(), now());
            become(RunspaceState.OPENED);
        });
        settle();
    }

    private void beforeOpen(String what, String rule, Runnable action) {
        locked(() -> {
            if (state != RunspaceState.BEFORE_OPEN) {
                throw refusal(what, rule);
            }
            action.run();
            return true;
        });
    }

    void close() {
        if (locked(this::beginClosing)) {
            threads.close();
            events.raise();
        }
    }

    private boolean beginClosing() {
        if (state != RunspaceState.BEFORE_OPEN && state != RunspaceState.OPENED) {
            return false;
        }
        become(RunspaceState.CLOSING);
        refuse(queue.takeAll());
        members.all().forEach(this::close);
        closeIfDone();
        return true;
    }

    private void refuse(List<Pipeline> left) {
        if (!left.isEmpty()) {
            String why = "%s is %s: what is queued there does not start".formatted(pool.name(), state);
            var closing = new InvalidRunspaceStateException(why, state);
            later(() -> left.forEach(pipeline -> pipeline.life().refuse(closing, why)));
        }
    }

    /** Closing an idle one takes no time, but tells its listeners: not under the lock. */
    private void close(Runspace runspace) {
        later(runspace::closeAsync);
    }

    private void later(Runnable action) {
        pending++;
        factory.stoppers().execute(() -> {
            try {
                action.run();
            } finally {
                locked(() -> --pending);
                settle();
            }
        });
    }

    /** Called by a pipeline that starts, under its lock. */
    void queue(Pipeline pipeline) {
        locked(() -> {
            if (state != RunspaceState.OPENED) {
                throw refusal("start a pipeline in", "it has to be Opened");
            }
            queue.add(pipeline);
            return true;
        });
    }

    /** Called by a pipeline whose turn it was but whose runspace is closed, under its lock. */
    void requeue(Pipeline pipeline) {
        locked(() -> {
            queue.addFirst(pipeline);
            if (state != RunspaceState.OPENED) {
                refuse(queue.takeAll());
            }
            return true;
        });
    }

    /** Called by a pipeline that ends while it waits, under its lock. */
    void withdraw(Pipeline pipeline) {
        locked(() -> {
            queue.remove(pipeline);
            return ++finished;
        });
    }

    /** Called by a pipeline that has ended in one of the runspaces, under its lock. */
    void ended(Runspace runspace) {
        locked(() -> {
            giveBack(runspace);
            return ++finished;
        });
    }

    /** Called by a runspace that was asked to close, under no lock. */
    void left(Runspace runspace) {
        locked(() -> {
            members.remove(runspace);
            return true;
        });
        settle();
    }

    /** Does what is due, under no lock: closes what is too many, starts what can start, tells the listeners. */
    void settle() {
        settle(threads);
    }

    /** The same, where the calling thread may be the one that what can start runs on. */
    void settle(ThreadSource source) {
        List<Runspace> surplus = new ArrayList<>();
        Turn first = this.<@Nullable Turn>locked(() -> {
            members.trim(now());
            closeIfDone();
            surplus.addAll(members.takeSurplus());
            return nextTurn();
        });
        surplus.forEach(Runspace::closeAsync);
        startWaiting(first, source);
        events.raise();
    }

    /** No more than there may be at once: who ends after that starts the next itself. */
    private void startWaiting(@Nullable Turn first, ThreadSource source) {
        int starts = 0;
        for (Turn turn = first; turn != null; ) {
            boolean took = turn.pipeline().life().beginIn(turn.runspace(), pool, source);
            starts += took ? 1 : 0;
            turn = turnOver(turn, took, starts);
        }
    }

    private @Nullable Turn turnOver(Turn turn, boolean took, int starts) {
        return this.<@Nullable Turn>locked(() -> {
            pending--;
            if (!took) {
                giveBack(turn.runspace());
            }
            closeIfDone();
            return starts < members.max() ? nextTurn() : null;
        });
    }

    private @Nullable Turn nextTurn() {
        if (state != RunspaceState.OPENED || queue.isEmpty()) {
            return null;
        }
        Runspace free = members.take(this::makeRunspace);
        Pipeline next = free == null ? null : queue.take();
        if (free == null || next == null) {
            return null;
        }
        pending++;
        return new Turn(next, free);
    }

    private void giveBack(Runspace runspace) {
        members.giveBack(runspace, now());
    }

    private Runspace makeRunspace() {
        Runspace runspace = factory.makeRunspace(pool, "%s runspace-%d".formatted(pool.name(), ++made));
        variables.forEach(runspace::addVariable);
        runspace.open();
        return runspace;
    }

    private void closeIfDone() {
        if (state == RunspaceState.CLOSING && members.isEmpty() && pending == 0) {
            become(RunspaceState.CLOSED);
            closed.countDown();
        }
    }

    private long now() {
        return factory.clock().nanos();
    }

    private void become(RunspaceState next) {
        state = next;
        events.add(factory.changed(StateChange.Of.POOL, pool.name(), next, null));
    }

    private <T extends @Nullable Object> T locked(Supplier<T> action) {
        synchronized (lock) {
            return action.get();
        }
    }

    private InvalidRunspaceStateException refusal(String what, String rule) {
        return new InvalidRunspaceStateException(
                "Can't %s %s: it is %s, and %s".formatted(what, pool.name(), state, rule), state);
    }
}
