package org.runspacelab.runspace;

import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabThreads;

/**
 * The thread that runs a script, and the platform threads that the script starts. What ends one of the latter is told
 * as an error of its runspace: it is the script's, not the lab's. A script's virtual threads, and whatever is started
 * in a light runspace, are in a group of the Java runtime's: what ends those is in the lab's log.
 */
final class ScriptThreads extends ThreadGroup {

    private final RunspaceFactory factory;
    private final Thread own;

    /** The one that runs here, or ran here last. */
    private volatile Pipeline pipeline;

    /**
     * A group with a thread that is not started yet: a daemon, named as the group.
     *
     * @param pipeline what its thread runs first
     * @param task what its thread does
     */
    ScriptThreads(RunspaceFactory factory, Pipeline pipeline, String name, Runnable task) {
        super(LabThreads.everybody(), name);
        this.factory = factory;
        this.pipeline = pipeline;
        this.own = LabThreads.daemon().group(this).name(name).unstarted(task);
    }

    /** The group that the thread is in, be it in one that the script made inside of it; null where it is in none. */
    static @Nullable ScriptThreads of(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null) {
            if (group instanceof ScriptThreads script) {
                return script;
            }
            group = group.getParent();
        }
        return null;
    }

    /** The one that runs the script. */
    Thread own() {
        return own;
    }

    boolean isOf(RunspaceFactory session) {
        return factory == session;
    }

    /** True where no script has left a thread here that lives. Looks through all threads of the process. */
    boolean isAlone() {
        return activeCount() <= 1;
    }

    /** Its thread takes over the script of this one. Called where the group is alone, so that nobody is mistaken. */
    void takeOver(Pipeline next) {
        pipeline = next;
    }

    /** A thread of this group, as one that goes on though its pipeline is over; null where it is none. */
    @Nullable LeakedThread leaked(Thread thread) {
        Pipeline starter = pipeline;
        if (thread == own || LabThreads.isCommon(thread) || !starter.state().isFinal()) {
            return null;
        }
        return new LeakedThread(thread.getName(), starter.name(), starter.times().ended().orElseThrow());
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
