package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabThreads;
import org.runspacelab.store.SynchronizedStore;

/**
 * A scenario whose parent's part, what the source documents type at the prompt, runs on a thread of its own. Asking
 * it to stop is stopping it: it has no flag.
 */
final class ParentRun implements ScenarioRun {

    /** The parent's part. */
    @FunctionalInterface
    interface Part {
        void run(Parent parent) throws Exception;
    }

    private final SynchronizedStore store;
    private final Thread thread;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private final Map<String, @Nullable Object> observed = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile OptionalInt remaining = OptionalInt.empty();
    private volatile boolean stopped;
    private volatile @Nullable String error;

    private ParentRun(String id, LabSession session, SynchronizedStore store, Part part) {
        this.store = store;
        this.thread = LabThreads.daemon().name("scenario " + id).unstarted(() -> run(session, part));
    }

    /**
     * Starts it once the store keys to set first are found usable.
     *
     * @throws org.runspacelab.session.InputException where one is not; nothing was started
     */
    static ParentRun start(
            Scenario scenario,
            LabSession session,
            SynchronizedStore store,
            Map<String, @Nullable Object> storeKeys,
            Part part) {
        storeKeys.forEach((key, value) -> session.check(store, key, value));
        ParentRun run = new ParentRun(scenario.id(), session, store, parent -> {
            store.putAll(storeKeys);
            part.run(parent);
        });
        run.thread.start();
        return run;
    }

    void observe(String name, @Nullable Object value) {
        observed.put(name, value);
    }

    void remaining(int jobs) {
        remaining = OptionalInt.of(jobs);
    }

    void endWith(Runnable end) {
        ends.add(end);
        if (stopped) {
            end.run();
        }
    }

    @Override
    public SynchronizedStore store() {
        return store;
    }

    @Override
    public OptionalInt remaining() {
        return remaining;
    }

    @Override
    public void ask() {
        stopAsync();
    }

    @Override
    public void stopAsync() {
        stopped = true;
        thread.interrupt();
        ends.forEach(Runnable::run);
    }

    @Override
    public void abandon() {
        stopAsync();
    }

    @Override
    public boolean isDone() {
        return done.getCount() == 0;
    }

    @Override
    public long turns() {
        return 0;
    }

    @Override
    public boolean await(Duration limit) throws InterruptedException {
        return done.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public Map<String, @Nullable Object> observed() {
        synchronized (observed) {
            return new LinkedHashMap<>(observed);
        }
    }

    @Override
    public @Nullable String error() {
        return error;
    }

    private void run(LabSession session, Part part) {
        try {
            part.run(new Parent(session, store, this));
        } catch (Exception e) {
            error = stopped ? null : reason(e);
        } finally {
            ends.forEach(Runnable::run);
            done.countDown();
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
