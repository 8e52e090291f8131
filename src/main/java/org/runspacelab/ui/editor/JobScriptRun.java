package org.runspacelab.ui.editor;

import org.jspecify.annotations.Nullable;
import org.runspacelab.job.ProcessJob;

/** A script that runs in a process of its own. */
record JobScriptRun(ProcessJob job) implements StartedScript {

    @Override
    public String name() {
        return job.name();
    }

    @Override
    public RunPhase phase() {
        return switch (job.state()) {
            case NOT_STARTED, RUNNING -> RunPhase.RUNNING;
            case STOPPING -> RunPhase.STOPPING;
            case COMPLETED -> RunPhase.COMPLETED;
            case FAILED -> RunPhase.FAILED;
            case STOPPED -> RunPhase.STOPPED;
        };
    }

    @Override
    public @Nullable String reason() {
        return job.reason();
    }

    @Override
    public void stop() {
        job.stopAsync();
    }

    @Override
    public void abandon() {
        job.kill();
    }

    @Override
    public void dispose() {
        job.remove();
    }
}
