package org.runspacelab.ui.editor;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.JobScript;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;
import org.runspacelab.script.LabScripts;
import org.runspacelab.session.LabSession;

/** Starts scripts where the user wants them. Compiles, so callable from any thread but the FX thread. */
final class ScriptStarter {

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final LabSession session;
    private final LabScripts scripts;

    ScriptStarter(LabSession session, LabScripts scripts) {
        this.session = session;
        this.scripts = scripts;
    }

    /**
     * Starts it and returns at once.
     *
     * @throws org.runspacelab.script.ScriptCompileException where the text can't be compiled; nothing was made then
     */
    StartedScript start(RunOrder order) {
        Script script = scripts.script(order.text());
        return switch (order.place()) {
            case RUNSPACE -> inRunspace(order, script);
            case NESTED -> nested(order, script);
            case POOL -> inPool(order, script);
            case JOB -> new JobScriptRun(
                    session.jobs().start(new JobScript.OfText(order.text()), order.variables()));
        };
    }

    private StartedScript inRunspace(RunOrder order, Script script) {
        Runspace runspace = open(session.runspaces(), order);
        PipelineRun run = new PipelineRun(session, runspace.name(), runspace::dispose);
        begin(session.runspaces(), runspace, script, run);
        return run;
    }

    /** The outer script opens the inner runspace, waits for it, and stops it where it is stopped itself. */
    private StartedScript nested(RunOrder order, Script script) {
        Runspace outer = session.runspaces().createRunspace();
        outer.open();
        PipelineRun run = new PipelineRun(session, outer.name(), outer::dispose);
        begin(session.runspaces(), outer, context -> below(context, order, script, run), run);
        return run;
    }

    private static @Nullable Object below(ScriptContext context, RunOrder order, Script script, PipelineRun run)
            throws Exception {
        Runspace inner = open(context.factory(), order);
        Invocation invocation = begin(context.factory(), inner, script, run);
        try {
            while (true) {
                try {
                    invocation.pipeline().endInvoke(invocation, LOOK);
                    return null;
                } catch (TimeoutException e) {
                    // A loop runs as long as it likes.
                }
            }
        } finally {
            invocation.pipeline().stopAsync();
            inner.dispose();
        }
    }

    private StartedScript inPool(RunOrder order, Script script) {
        RunspacePool pool = session.runspaces().createRunspacePool(1, order.times());
        order.variables().forEach(pool::addVariable);
        pool.open();
        PipelineRun run = new PipelineRun(session, pool.name(), pool::dispose);
        for (int i = 1; i <= order.times(); i++) {
            Pipeline pipeline = session.runspaces().createPipeline()
                    .setRunspacePool(pool).addScript(script).addArgument(i);
            run.add(pipeline);
            pipeline.beginInvoke();
        }
        return run;
    }

    private static Runspace open(RunspaceFactory factory, RunOrder order) {
        Runspace runspace = factory.createRunspace();
        runspace.open();
        order.variables().forEach(runspace.sessionState()::setVariable);
        return runspace;
    }

    private static Invocation begin(RunspaceFactory factory, Runspace runspace, Script script, PipelineRun run) {
        Pipeline pipeline = factory.createPipeline().setRunspace(runspace).addScript(script);
        Invocation invocation = pipeline.beginInvoke();
        run.add(pipeline);
        return invocation;
    }
}
