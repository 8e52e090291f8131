package org.runspacelab.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/**
 * Threads of the lab's own work. Where a script's call happens to start one, it is not the script's: it is in the
 * group of everybody, unless it is given another, and has none of the script's thread-locals. Callable from any thread.
 */
public final class LabThreads {

    /** What makes a pool's delayed tasks wait; no public type of the Java runtime's. */
    private static final String DELAYS = "java.util.concurrent.DelayScheduler";

    private LabThreads() {}

    /** For a daemon, which keeps no process from ending. */
    public static Thread.Builder.OfPlatform daemon() {
        return Thread.ofPlatform().daemon().group(everybody()).inheritInheritableThreadLocals(false);
    }

    /**
     * True of one of the Java runtime's common pool, or of the one that watches the time for it: it works for anybody,
     * whoever made it.
     */
    public static boolean isCommon(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker
                ? worker.getPool() == ForkJoinPool.commonPool()
                : thread.getClass().getName().equals(DELAYS) && thread.getName().startsWith("ForkJoinPool.commonPool");
    }

    /** The platform threads of the process. One that is started meanwhile may be missing. */
    public static Stream<Thread> living() {
        ThreadGroup everybody = everybody();
        Thread[] threads = new Thread[everybody.activeCount() + 1];
        everybody.enumerate(threads);
        return Arrays.stream(threads).filter(Objects::nonNull);
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
