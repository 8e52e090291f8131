package org.runspacelab.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.job.ProcessJobs;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.RunspaceState;

/** All that runs in a session, to be stopped or ended together: in parallel, and within a bound. */
record SessionWork(RunspaceFactory runspaces, ProcessJobs jobs, SharedThings shared) {

    boolean isWorking() {
        Predicate<Runspace> busy = runspace -> isBusy(runspace.latestPipeline());
        return runspaces.runspaces().stream().anyMatch(busy)
                || runspaces.pools().stream().anyMatch(pool -> pool.queued() + pool.running() > 0)
                || jobs.jobs().stream().anyMatch(job -> !job.state().isFinal());
    }

    void stopAll() {
        runspaces.runspaces().forEach(SessionWork::stopLatest);
        for (RunspacePool pool : runspaces.pools()) {
            pool.runspaces().forEach(SessionWork::stopLatest);
        }
        jobs.jobs().forEach(ProcessJob::stopAsync);
    }

    /** Pools are closed first: they would give freed runspaces to what is queued. */
    void abandonAll() {
        runspaces.pools().forEach(RunspacePool::closeAsync);
        runspaces.runspaces().forEach(this::abandonBusy);
        for (RunspacePool pool : runspaces.pools()) {
            pool.runspaces().forEach(this::abandonBusy);
        }
        jobs.jobs().stream().filter(job -> !job.state().isFinal()).forEach(ProcessJob::kill);
    }

    private void abandonBusy(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null && isBusy(pipeline)) {
            abandon(pipeline);
        }
    }

    /** A runspace that is open but has ended its pipeline counts as ended: its loop is over. */
    void disposeEnded() {
        for (Runspace runspace : runspaces.runspaces()) {
            Pipeline latest = runspace.latestPipeline();
            if (latest != null && latest.state().isFinal()) {
                runspace.dispose();
            }
        }
        runspaces.pools().stream().filter(pool -> hasEnded(pool.state())).forEach(RunspacePool::dispose);
        jobs.jobs().stream().filter(job -> job.state().isFinal()).forEach(ProcessJob::remove);
    }

    private static boolean hasEnded(RunspaceState state) {
        return state == RunspaceState.CLOSED || state == RunspaceState.BROKEN;
    }

    void close(Duration limit) {
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit);
        List<Runspace> open = runspaces.runspaces();
        List<RunspacePool> pools = runspaces.pools();
        open.forEach(Runspace::closeAsync);
        pools.forEach(RunspacePool::closeAsync);
        jobs.jobs().forEach(ProcessJob::stopAsync);
        try {
            awaitRunspaces(open, deadline);
            for (RunspacePool pool : pools) {
                if (!pool.close(until(deadline))) {
                    pool.runspaces().forEach(this::abandon);
                }
            }
            jobs.close(until(deadline));
        } catch (InterruptedException e) {
            open.forEach(this::abandon);
            pools.forEach(pool -> pool.runspaces().forEach(this::abandon));
            jobs.jobs().forEach(ProcessJob::kill);
            Thread.currentThread().interrupt();
        }
    }

    private void awaitRunspaces(List<Runspace> open, long deadline) throws InterruptedException {
        for (Runspace runspace : open) {
            Pipeline last = runspace.latestPipeline();
            boolean ended = runspace.close(until(deadline)) && (last == null || last.stop(until(deadline)));
            if (!ended) {
                abandon(runspace);
            }
        }
    }

    private static boolean isBusy(@Nullable Pipeline pipeline) {
        return pipeline != null && !pipeline.state().isFinal();
    }

    private static void stopLatest(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null) {
            pipeline.stopAsync();
        }
    }

    private void abandon(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null) {
            abandon(pipeline);
        }
    }

    /** Frees the stores that its thread holds alone: nobody else could write to them any more. */
    void abandon(Pipeline pipeline) {
        Thread thread = pipeline.thread();
        pipeline.abandon();
        if (thread != null) {
            shared.stores().forEach(store -> store.breakLock(thread));
        }
    }

    private static Duration until(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
