package org.runspacelab.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.LabClock;

/** A running pipeline that works on what it is handed, so that an operation is measured where scripts run it. */
public final class PipelineThread implements AutoCloseable {

    private final SynchronousQueue<FutureTask<?>> tasks = new SynchronousQueue<>();
    private final Runspace runspace;
    private final Pipeline pipeline;

    public PipelineThread() {
        this(new RunspaceFactory(LabClock.system()));
    }

    PipelineThread(RunspaceFactory factory) {
        runspace = factory.createRunspace();
        runspace.open();
        pipeline = factory.createPipeline().setRunspace(runspace).addScript(_ -> {
            while (true) {
                tasks.take().run();
            }
        });
        pipeline.beginInvoke();
    }

    /** Runs it in the pipeline and returns what it gives. */
    public <T> T run(Callable<T> work) throws Exception {
        return begin(work).get();
    }

    /** Begins to run it in the pipeline. */
    <T> Future<T> begin(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        tasks.put(task);
        return task;
    }

    @Override
    public void close() {
        pipeline.stopAsync();
        try {
            runspace.close(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
