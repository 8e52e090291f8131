package org.runspacelab.ui.inspector;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.store.ShownStore;

/**
 * Has the selected key looked at on a thread of its own, one look at a time, wherever the store was written to or
 * something else is asked. A value whose code is slow holds up this thread and neither the pulse nor the FX thread.
 */
final class InspectorWork implements PulseSource, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(InspectorWork.class.getName());

    private final ShownStore shown;
    private final Consumer<Inspection> found;
    private final KeyInspector inspector;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("inspector").factory());
    private final AtomicReference<@Nullable Inspection> result = new AtomicReference<>();
    /** Set by the FX thread. */
    private volatile Query query = Query.NOTHING;
    /** Set by the pulse's thread, cleared by ours: what {@link #inspector} holds is handed over with it. */
    private volatile boolean looking;
    /** These three belong to the pulse's thread. */
    private @Nullable SynchronizedStore lookedAt;
    private @Nullable Query asked;
    private long sequence;

    /** @param found is told on the FX thread */
    InspectorWork(ShownStore shown, ValueText texts, Consumer<Inspection> found) {
        this.shown = shown;
        this.found = found;
        this.inspector = new KeyInspector(texts);
    }

    /** Asks for something else from now on; belongs to the FX thread. */
    void ask(Query next) {
        query = next;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        if (!looking) {
            lookIfChanged();
        }
        Inspection next = result.getAndSet(null);
        return next == null ? null : () -> found.accept(next);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void lookIfChanged() {
        SynchronizedStore store = shown.get();
        Query wanted = query;
        long written = store.sequence();
        boolean idle = wanted.key() == null && asked != null && asked.key() == null;
        boolean changed = wanted != asked || store != lookedAt || written != sequence || inspector.hasOutcome();
        if (idle || !changed) {
            return;
        }
        asked = wanted;
        lookedAt = store;
        sequence = written;
        looking = true;
        try {
            thread.execute(() -> look(store, wanted));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the inspector has ended");
        }
    }

    private void look(SynchronizedStore store, Query wanted) {
        try {
            result.set(inspector.look(store, wanted));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "a key could not be looked at", e);
        } finally {
            looking = false;
        }
    }
}
