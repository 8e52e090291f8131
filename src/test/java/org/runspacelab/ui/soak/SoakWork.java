package org.runspacelab.ui.soak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.JobScript;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.script.LabScripts;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.script.ServiceList;
import org.runspacelab.session.LabSession;

/** Starts, stops, abandons and kills in a session, beside what the window starts. */
final class SoakWork {

    /** More than these at the same time are too much for two cores. */
    private static final int MOST_RUNNING = 14;
    private static final int MOST_JOBS = 2;
    private static final int MOST_STUBBORN = 3;
    private static final int MOST_DEPTH = 4;
    private static final int MOST_ITEMS = 8;

    private final LabSession session;
    private final LabScripts scripts;

    SoakWork(LabSession session, ServiceReader services) {
        this.session = session;
        this.scripts = new LabScripts(session.scriptParent(), new ServiceList(services));
    }

    boolean script(String text) {
        return running().size() < MOST_RUNNING && begin(text, Map.of());
    }

    boolean stubborn() {
        int leaked = session.runspaces().leakedThreads().size();
        return running().size() + leaked < MOST_RUNNING && leaked < MOST_STUBBORN
                && begin(SoakScripts.STUBBORN, Map.of());
    }

    boolean nest(int depth) {
        String text = SoakScripts.nested();
        return running().size() < MOST_RUNNING
                && begin(text, Map.of("depth", 1 + depth % MOST_DEPTH, "text", text));
    }

    boolean pool(int items, int which) {
        if (running().size() >= MOST_RUNNING) {
            return false;
        }
        RunspacePool pool = session.runspaces().createRunspacePool(1, 1 + which % 3);
        pool.addVariable("hash", session.store());
        pool.open();
        for (int i = 0; i <= items % MOST_ITEMS; i++) {
            session.runspaces().createPipeline().setRunspacePool(pool)
                    .addScript(scripts.script(SoakScripts.ofRunspace(which + i))).beginInvoke();
        }
        return true;
    }

    boolean job(int which) {
        if (jobs().size() >= MOST_JOBS) {
            return false;
        }
        session.jobs().start(new JobScript.OfText(SoakScripts.ofJob(which)), Map.of());
        return true;
    }

    boolean stopOne(int which) {
        Pipeline pipeline = one(running(), which);
        if (pipeline != null) {
            pipeline.stopAsync();
        }
        return pipeline != null;
    }

    /** One that is stopping, if there is any: they are abandoned as a rule. */
    boolean abandonOne(int which) {
        List<Pipeline> stopping =
                running().stream().filter(pipeline -> pipeline.state() == PipelineState.STOPPING).toList();
        Pipeline pipeline = one(stopping.isEmpty() ? running() : stopping, which);
        if (pipeline != null) {
            session.abandon(pipeline);
        }
        return pipeline != null;
    }

    boolean closePool(int which) {
        RunspacePool pool = one(session.runspaces().pools().stream()
                .filter(each -> each.state() == RunspaceState.OPENED).toList(), which);
        if (pool != null) {
            pool.closeAsync();
        }
        return pool != null;
    }

    void closePools() {
        session.runspaces().pools().forEach(RunspacePool::closeAsync);
    }

    boolean stopJob(int which) {
        ProcessJob job = one(jobs(), which);
        if (job != null) {
            job.stopAsync();
        }
        return job != null;
    }

    boolean killJob(int which) {
        ProcessJob job = one(jobs(), which);
        if (job != null) {
            job.kill();
        }
        return job != null;
    }

    /** Jobs that don't stop are killed. */
    void killJobs() {
        jobs().forEach(ProcessJob::kill);
    }

    private boolean begin(String text, Map<String, Object> variables) {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        runspace.sessionState().setVariable("hash", session.store());
        variables.forEach(runspace.sessionState()::setVariable);
        session.runspaces().createPipeline().setRunspace(runspace).addScript(scripts.script(text)).beginInvoke();
        return true;
    }

    /** What has not ended, in the order of its start. */
    private List<Pipeline> running() {
        return Stream.concat(session.runspaces().runspaces().stream(),
                        session.runspaces().pools().stream().flatMap(pool -> pool.runspaces().stream()))
                .map(Runspace::latestPipeline)
                .filter(Objects::nonNull)
                .filter(pipeline -> !pipeline.state().isFinal())
                .toList();
    }

    private List<ProcessJob> jobs() {
        return session.jobs().jobs().stream().filter(job -> !job.state().isFinal()).toList();
    }

    private static <T> @Nullable T one(List<T> all, int which) {
        return all.isEmpty() ? null : all.get(which % all.size());
    }
}
