package org.runspacelab.store;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Threads of the lab's own work. Where a script's call happens to start one, it is not the script's: it is in no group
 * of the script's threads, and has none of its thread-locals. Callable from any thread.
 */
public final class LabThreads {

    private LabThreads() {}

    /** For a daemon, which keeps no process from ending. */
    public static Thread.Builder.OfPlatform daemon() {
        return Thread.ofPlatform().daemon().group(everybody()).inheritInheritableThreadLocals(false);
    }

    /** True of one of the Java runtime's common pool: it works for anybody, whoever made it. */
    public static boolean isCommon(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** The group that all others are in. */
    public static ThreadGroup everybody() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
