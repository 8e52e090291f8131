package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the threads that draw have taken of the processors, at one moment, in nanoseconds. */
record ThreadTimes(long at, long fx, long rendering) {

    private static final String FX = "JavaFX Application Thread";

    static ThreadTimes now() throws BrokenRunException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long fx = 0;
        long rendering = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            long time = Math.max(0, threads.getThreadCpuTime(thread.threadId()));
            if (thread.getName().equals(FX)) {
                fx += time;
            } else if (thread.getName().startsWith("QuantumRenderer") || thread.getName().startsWith("Prism")) {
                rendering += time;
            }
        }
        check(fx > 0 && rendering > 0, "the threads that draw are not found");
        return new ThreadTimes(System.nanoTime(), fx, rendering);
    }

    /** The FX thread's share of one core since then. */
    double fxShare(ThreadTimes before) {
        return (fx - before.fx) / (double) (at - before.at);
    }

    /** The same of all threads that draw. */
    double share(ThreadTimes before) {
        return (fx + rendering - before.fx - before.rendering) / (double) (at - before.at);
    }
}
