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

    /** A new thread for it alone, not started yet. */
    Thread thread() {
        return isLight()
                ? Thread.ofVirtual().inheritInheritableThreadLocals(false).name(threadName()).unstarted(this)
                : threads(this).own();
    }

    /** A new group, with a thread that begins with this task. */
    ScriptThreads threads(Runnable task) {
        return new ScriptThreads(context.factory(), pipeline, threadName(), task);
    }

    /** The thread of this group runs it. */
    void takeOver(ScriptThreads threads) {
        threads.takeOver(pipeline);
    }

    /** The name of the thread as long as it runs this. */
    String threadName() {
        return actor.name() + " " + pipeline.name();
    }

    @Override
    public void run() {
        runScript();
        pipeline.life().leave();
    }

    /** Its pool goes on: what waits there may begin on a thread from here. */
    void leave(ThreadSource threads) {
        pipeline.life().leave(threads);
    }

    boolean isLight() {
        return context.runspace().isLight();
    }

    boolean isAskedToStop() {
        return pipeline.state() != PipelineState.RUNNING;
    }

    /**
     * True where its thread can run another: nobody tried to stop this one, so nobody still means to interrupt it, and
     * it made no thread, which would share that one's group.
     */
    boolean runScript() {
        try {
            Object result = context.runspace().<@Nullable Object>call(() ->
                    actor.<@Nullable Object>call(() -> script.run(context)));
            if (result != null) {
                context.write(StreamKind.OUTPUT, result);
            }
        } catch (Throwable t) {
            return fail(t);
        }
        return end(null, null);
    }

    /** Ends the pipeline because of this. Text of a foreign exception is made here, under no lock. */
    boolean fail(Throwable thrown) {
        return end(thrown, Reasons.of(thrown));
    }

    private boolean end(@Nullable Throwable thrown, @Nullable String why) {
        return pipeline.end(actor, thrown, why) && !actor.hasStartedThreads();
    }
}
