package org.runspacelab.runspace;

import org.runspacelab.store.Actor;
import org.runspacelab.store.LabThreads;

/**
 * The thread that runs a script, and those the script starts. What ends one of the latter is told as an error of its
 * runspace: it is the script's, not the lab's.
 */
final class ScriptThreads extends ThreadGroup {

    private final RunspaceFactory factory;

    ScriptThreads(RunspaceFactory factory, String name) {
        super(LabThreads.everybody(), name);
        this.factory = factory;
    }

    /** A daemon that begins with this task, and is named as the group. */
    Thread thread(Runnable task) {
        return LabThreads.daemon().group(this).name(getName()).unstarted(task);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Actor starter = Actor.current();
        if (starter.equals(Actor.YOU)) {
            super.uncaughtException(thread, thrown);
        } else {
            factory.reportFailure(starter, "thread %s: %s".formatted(thread.getName(), Reasons.of(thrown)));
        }
    }
}
