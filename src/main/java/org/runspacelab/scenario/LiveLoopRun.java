package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/** A live loop that was started. */
final class LiveLoopRun implements ScenarioRun {

    private final LabSession session;
    private final SynchronizedStore store;
    private final Pipeline pipeline;
    private final Invocation invocation;

    LiveLoopRun(LabSession session, SynchronizedStore store, Pipeline pipeline, Invocation invocation) {
        this.session = session;
        this.store = store;
        this.pipeline = pipeline;
        this.invocation = invocation;
    }

    @Override
    public SynchronizedStore store() {
        return store;
    }

    @Override
    public Optional<String> flag() {
        return Optional.of(LiveLoop.FLAG);
    }

    /** A turn's own work, a moment as a rule, comes on top. */
    @Override
    public Optional<Duration> looksWithin() {
        return Optional.of(store.getOrDefault(LiveLoop.INTERVAL, LiveLoop.DEFAULT_INTERVAL) instanceof Duration interval
                ? interval
                : LiveLoop.DEFAULT_INTERVAL);
    }

    @Override
    public boolean runsIn(Runspace runspace) {
        return pipeline.runspace() == runspace;
    }

    @Override
    public void ask() {
        session.inject(store, LiveLoop.FLAG, false, OptionalLong.empty());
    }

    @Override
    public void stopAsync() {
        pipeline.stopAsync();
    }

    @Override
    public void abandon() {
        session.abandon(pipeline);
    }

    @Override
    public boolean isDone() {
        return invocation.completed();
    }

    @Override
    public long turns() {
        return pipeline.turns();
    }

    @Override
    public boolean await(Duration limit) throws InterruptedException {
        return invocation.await(limit);
    }

    @Override
    public Map<String, @Nullable Object> observed() {
        Map<String, @Nullable Object> observed = new LinkedHashMap<>();
        observed.put("loops", pipeline.turns());
        observed.put("value", store.get(LiveLoop.VALUE));
        observed.put("services", store.get(LiveLoop.SERVICES) instanceof Collection<?> list ? list.size() : 0);
        return observed;
    }

    @Override
    public @Nullable String error() {
        return switch (pipeline.state()) {
            case FAILED -> pipeline.reason();
            case ABANDONED -> "the loop did not stop when asked and was abandoned";
            case NOT_STARTED, QUEUED, RUNNING, STOPPING, STOPPED, COMPLETED -> null;
        };
    }
}
