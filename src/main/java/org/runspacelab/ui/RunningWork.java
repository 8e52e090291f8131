package org.runspacelab.ui;

import java.util.ArrayList;
import java.util.List;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.closing.Work;

/** All that runs in the session, with the scenarios this window started. */
record RunningWork(LabSession session, RunStatus runs, Runnable onAsk) implements Work {

    @Override
    public boolean goesOn() {
        return session.isWorking() || !runs.running().isEmpty();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        session.runspaces().runspaces().stream().filter(RunningWork::isBusy).map(Runspace::name).forEach(names::add);
        session.runspaces().pools().stream().filter(pool -> pool.queued() + pool.running() > 0)
                .map(RunspacePool::name).forEach(names::add);
        session.jobs().jobs().stream().filter(job -> !job.state().isFinal()).map(ProcessJob::name).forEach(names::add);
        return names;
    }

    @Override
    public void ask() {
        onAsk.run();
    }

    private static boolean isBusy(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        return pipeline != null && !pipeline.state().isFinal();
    }
}
