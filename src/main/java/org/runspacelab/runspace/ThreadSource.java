package org.runspacelab.runspace;

/** Where the thread comes from on which a pipeline runs. */
@FunctionalInterface
interface ThreadSource {

    /** A new one for each, which is started at once. */
    ThreadSource NEW = run -> {
        Thread fresh = run.thread();
        return new Ready(fresh, fresh::start);
    };

    /**
     * A thread, and what makes it run the script.
     *
     * @param begin may fail where the system has no thread left
     */
    record Ready(Thread thread, Runnable begin) {}

    Ready forScript(ScriptRun run);
}
