package org.runspacelab.runspace;

import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;

/** What the thread of one pipeline does from its start to its end: the script, and word of how it ended. */
final class ScriptRun implements Runnable {

    private final Pipeline pipeline;
    private final Script script;
    private final ScriptContext context;
    private final Actor actor;

    ScriptRun(Pipeline pipeline, Script script, ScriptContext context) {
        this.pipeline = pipeline;
        this.script = script;
        this.context = context;
        this.actor = Actor.pipeline(context.runspace().name());
    }

    /** A new thread for it, not started yet. */
    Thread thread() {
        String name = actor.name() + " " + pipeline.name();
        return context.runspace().isLight()
                ? Thread.ofVirtual().name(name).unstarted(this)
                : Thread.ofPlatform().daemon().name(name).unstarted(this);
    }

    @Override
    public void run() {
        try {
            runScript();
        } finally {
            pipeline.life().leave();
        }
    }

    private void runScript() {
        try {
            Object result = context.runspace().<@Nullable Object>call(() ->
                    actor.<@Nullable Object>call(() -> script.run(context)));
            if (result != null) {
                context.write(StreamKind.OUTPUT, result);
            }
        } catch (Throwable t) {
            fail(t);
            return;
        }
        pipeline.end(actor, null, null);
    }

    /** Ends the pipeline because of this. Text of a foreign exception is made here, under no lock. */
    void fail(Throwable thrown) {
        pipeline.end(actor, thrown, Reasons.of(thrown));
    }
}
