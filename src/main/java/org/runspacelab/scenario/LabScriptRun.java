package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.ParentScripts;
import org.runspacelab.script.ScriptFailure;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabThreads;
import org.runspacelab.store.SynchronizedStore;

/**
 * A lab script that was started: on a thread of its own, as the parent. It goes on while the script runs or anything
 * that it started. Asking it to stop clears the flags of the session's stores; where there is none it is stopped.
 */
public final class LabScriptRun implements ScenarioRun {

    private static final String OBSERVED = "observed";
    /** How often it is looked whether what the script started has ended. */
    private static final long LOOK_MILLIS = 20;

    private final LabSession session;
    private final SynchronizedStore store;
    private final ParentScripts script;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private volatile @Nullable Throwable thrown;

    LabScriptRun(LabSession session, SynchronizedStore store, ParentScripts script) {
        this.session = session;
        this.store = store;
        this.script = script;
        script.setVariable(OBSERVED, Collections.synchronizedMap(new LinkedHashMap<Object, @Nullable Object>()));
    }

    void start(String name, String text) {
        Thread own = LabThreads.daemon().name("lab script " + name).unstarted(() -> run(text));
        thread = own;
        own.start();
    }

    private void run(String text) {
        try {
            script.runToEnd(text);
        } catch (Throwable t) {
            thrown = t;
        } finally {
            ended.countDown();
        }
    }

    @Override
    public SynchronizedStore store() {
        return store;
    }

    @Override
    public Optional<String> flag() {
        return hasFlag(store) ? Optional.of(LiveLoop.FLAG) : Optional.empty();
    }

    @Override
    public void ask() {
        boolean asked = false;
        for (SynchronizedStore each : session.shared().stores()) {
            if (hasFlag(each)) {
                session.inject(each, LiveLoop.FLAG, false, OptionalLong.empty());
                asked = true;
            }
        }
        if (!asked) {
            stopAsync();
        }
    }

    private static boolean hasFlag(SynchronizedStore store) {
        return Boolean.TRUE.equals(store.get(LiveLoop.FLAG));
    }

    @Override
    public void stopAsync() {
        stopped = true;
        Thread own = thread;
        if (own != null && ended.getCount() > 0) {
            own.interrupt();
        }
        session.stopAll();
    }

    @Override
    public void abandon() {
        abandoned = !isDone();
    }

    @Override
    public boolean isDone() {
        return ended.getCount() == 0 && !session.isWorking();
    }

    @Override
    public long turns() {
        return 0;
    }

    @Override
    public boolean await(Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        long most = TimeUnit.NANOSECONDS.convert(limit);
        boolean over = !ended.await(most, TimeUnit.NANOSECONDS);
        while (!over && session.isWorking()) {
            session.clock().sleep(Duration.ofMillis(LOOK_MILLIS));
            over = System.nanoTime() - begun >= most;
        }
        return isDone();
    }

    /** What the script put into the map of this name. */
    @Override
    public Map<String, @Nullable Object> observed() {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (script.variable(OBSERVED) instanceof Map<?, ?> map) {
            try {
                synchronized (map) {
                    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
                }
            } catch (ConcurrentModificationException e) {
                copy.put(OBSERVED, "changed while it was read");
            }
        }
        return copy;
    }

    @Override
    public @Nullable Throwable thrown() {
        return stopped ? null : thrown;
    }

    @Override
    public @Nullable String error() {
        if (abandoned) {
            return "the script did not stop when asked and was abandoned";
        }
        Throwable failure = thrown();
        return failure == null ? null : ScriptFailure.line(failure);
    }
}
