package org.runspacelab.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.RunspacePool;

/**
 * One look at the threads of all running pipelines: whether they sleep, wait or are blocked. What happens between two
 * looks is not seen.
 */
record ThreadLook(RunspaceFactory runspaces) {

    /** What each pipeline's thread does, by the name of its runspace. */
    Map<String, LaneState> now() {
        Map<String, LaneState> seen = new HashMap<>();
        runspaces.runspaces().forEach(runspace -> look(seen, runspace));
        for (RunspacePool pool : runspaces.pools()) {
            pool.runspaces().forEach(runspace -> look(seen, runspace));
        }
        return seen;
    }

    private static void look(Map<String, LaneState> seen, Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        Thread thread = pipeline == null ? null : pipeline.thread();
        if (pipeline != null && thread != null && pipeline.state() == PipelineState.RUNNING) {
            seen.put(runspace.name(), LaneState.of(thread.getState()));
        }
    }
}
