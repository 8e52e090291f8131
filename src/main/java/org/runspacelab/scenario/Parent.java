package org.runspacelab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.Script;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/**
 * What the parent's part of a scenario works with: the session, the store, and what it says and observes. Belongs to
 * the thread that runs the part.
 */
final class Parent {

    /** As long as anything here may take; stopping ends it at once. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final LabSession session;
    private final SynchronizedStore store;
    private final ParentRun run;

    Parent(LabSession session, SynchronizedStore store, ParentRun run) {
        this.session = session;
        this.store = store;
        this.run = run;
    }

    LabSession session() {
        return session;
    }

    SynchronizedStore store() {
        return store;
    }

    /** A line on the parent's own host, as Write-Host there. */
    void say(String line) {
        session.host().ui().writeLine(line);
    }

    void observe(String name, @Nullable Object value) {
        run.observe(name, value);
    }

    void remaining(int jobs) {
        run.remaining(jobs);
    }

    /** An opened runspace that is stopped with the scenario. */
    Runspace openRunspace() {
        Runspace runspace = session.runspaces().createRunspace();
        run.endWith(runspace::closeAsync);
        runspace.open();
        return runspace;
    }

    /** Has this done when the scenario is stopped or has ended; it must not wait. */
    void endWith(Runnable end) {
        run.endWith(end);
    }

    Invocation begin(Runspace runspace, Script script) {
        Pipeline pipeline = session.runspaces().createPipeline();
        return pipeline.setRunspace(runspace).addScript(script).beginInvoke();
    }

    /** Runs a script in a runspace to its end and returns its output. */
    List<@Nullable Object> invoke(Runspace runspace, Script script) throws Exception {
        return end(begin(runspace, script));
    }

    /** Waits for the end and returns the output, or throws what the script threw. */
    List<@Nullable Object> end(Invocation invocation) throws Exception {
        try {
            return invocation.pipeline().endInvoke(invocation, LIMIT);
        } catch (TimeoutException e) {
            invocation.pipeline().stopAsync();
            throw e;
        }
    }
}
