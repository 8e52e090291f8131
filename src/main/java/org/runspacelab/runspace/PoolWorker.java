package org.runspacelab.runspace;

import org.jspecify.annotations.Nullable;

/**
 * A thread that has run a pool's pipeline and takes over the next that waits there, as the original's pools do. It
 * ends when none waits. Belongs to that thread.
 */
final class PoolWorker implements ThreadSource {

    private @Nullable ScriptRun next;

    /** Keeps the first script for this thread; others get new ones. */
    @Override
    public Ready forScript(ScriptRun run) {
        if (next != null) {
            return NEW.forScript(run);
        }
        next = run;
        return new Ready(Thread.currentThread(), () -> {});
    }

    /** Runs this one, and all that follow. */
    void work(ScriptRun first) {
        run(first);
        for (ScriptRun run = next; run != null; run = next) {
            Thread.currentThread().setName(run.threadName());
            // What the script before did to its thread is not this one's matter.
            Thread.interrupted();
            run(run);
        }
    }

    private void run(ScriptRun run) {
        next = null;
        boolean reusable = run.runScript();
        run.leave(reusable ? this : NEW);
    }
}
