package org.runspacelab.ui.editor;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.session.LabSession;

/** A script that runs as one pipeline or several, all of which are stopped together. */
final class PipelineRun implements StartedScript {

    private final LabSession session;
    private final String name;
    private final Runnable dispose;
    private final List<Pipeline> pipelines = new CopyOnWriteArrayList<>();
    private volatile boolean asked;

    /** @param dispose takes the runspaces off the session's lists */
    PipelineRun(LabSession session, String name, Runnable dispose) {
        this.session = session;
        this.name = name;
        this.dispose = dispose;
    }

    /** Has this stopped with the others. */
    void add(Pipeline pipeline) {
        pipelines.add(pipeline);
        if (asked) {
            pipeline.stopAsync();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public RunPhase phase() {
        List<PipelineState> states = pipelines.stream().map(Pipeline::state).toList();
        if (states.stream().anyMatch(state -> !state.isFinal())) {
            return asked || states.contains(PipelineState.STOPPING) ? RunPhase.STOPPING : RunPhase.RUNNING;
        }
        if (states.contains(PipelineState.ABANDONED)) {
            return RunPhase.ABANDONED;
        }
        if (states.contains(PipelineState.STOPPED)) {
            return RunPhase.STOPPED;
        }
        return states.contains(PipelineState.FAILED) ? RunPhase.FAILED : RunPhase.COMPLETED;
    }

    @Override
    public @Nullable String reason() {
        return pipelines.stream().map(Pipeline::reason).filter(Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    public void stop() {
        asked = true;
        pipelines.forEach(Pipeline::stopAsync);
    }

    /** The last first: those before may wait for it. */
    @Override
    public void abandon() {
        pipelines.reversed().forEach(session::abandon);
    }

    @Override
    public void dispose() {
        dispose.run();
    }
}
