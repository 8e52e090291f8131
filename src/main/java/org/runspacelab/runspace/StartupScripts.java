package org.runspacelab.runspace;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The scripts that run in a runspace while it opens, each as a pipeline with a thread of its own. */
final class StartupScripts {

    /** How long opening waits for one of them. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Script> scripts = new CopyOnWriteArrayList<>();

    void add(Script script) {
        scripts.add(script);
    }

    /** Runs them one after another; gives the reason why the runspace can't be used, or null where it can. */
    @Nullable String runIn(Runspace runspace) {
        for (Script script : scripts) {
            String failure = run(script, runspace);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static @Nullable String run(Script script, Runspace runspace) {
        Pipeline pipeline = runspace.factory().createPipeline().setRunspace(runspace).addScript(script);
        try {
            runspace.expectAtStartup(pipeline);
            return outcome(pipeline, pipeline.beginInvoke().await(LIMIT));
        } catch (InvalidRunspaceStateException closedMeanwhile) {
            return "it was closed while it opened";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pipeline.stopAsync();
            return "opening it was interrupted";
        }
    }

    private static @Nullable String outcome(Pipeline pipeline, boolean ended) {
        if (!ended) {
            pipeline.stopAsync();
            return "its startup script did not end within %d s".formatted(LIMIT.toSeconds());
        }
        return switch (pipeline.state()) {
            case COMPLETED -> null;
            case FAILED -> "its startup script failed: " + pipeline.reason();
            case NOT_STARTED, QUEUED, RUNNING, STOPPING, STOPPED, ABANDONED ->
                    "its startup script was " + pipeline.state();
        };
    }
}
