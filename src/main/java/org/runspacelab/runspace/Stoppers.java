package org.runspacelab.runspace;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.runspacelab.store.LabThreads;

/**
 * The few threads on which many pipelines are stopped at once, so that the caller has control back and one that is
 * slow to interrupt holds up no other. Platform threads: spinning light pipelines must not keep them from running.
 * They end when there is nothing to stop.
 */
final class Stoppers implements Executor {

    private static final int THREADS = 8;

    private final ThreadPoolExecutor threads;

    Stoppers() {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                LabThreads.daemon().name("stopping ", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable stop) {
        threads.execute(stop);
    }
}
