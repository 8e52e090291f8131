package org.runspacelab.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.RunspaceFactory;

/** The process jobs of one session. Callable from any thread. */
public final class ProcessJobs implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final RunspaceFactory runspaces;
    private final Supplier<List<String>> command;
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by lock.
    private final List<ProcessJob> jobs = new ArrayList<>();
    private long lastId;
    private boolean closed;

    /** Jobs whose states and lines go to the logs of this factory. */
    public ProcessJobs(RunspaceFactory runspaces) {
        this(runspaces, JobCommand::ofParent);
    }

    ProcessJobs(RunspaceFactory runspaces, Supplier<List<String>> command) {
        this.runspaces = runspaces;
        this.command = command;
    }

    /** Starts a job named "job-n". */
    public ProcessJob start(JobScript script, Map<String, @Nullable Object> variables) {
        return start(null, script, variables);
    }

    /**
     * Starts a job. Its process is started by a thread of its own: what fails there fails the job, with a reason.
     * The variables are copied before this returns, unless their own code takes longer than 250 ms for that.
     *
     * @param name what it is called; null for "job-n"
     * @param variables what the script gets copies of, by name
     * @throws IllegalStateException after {@link #close(Duration)}
     */
    public ProcessJob start(@Nullable String name, JobScript script, Map<String, @Nullable Object> variables) {
        JobRun.Order order = new JobRun.Order(
                script, Collections.unmodifiableMap(new LinkedHashMap<>(variables)), command);
        ProcessJob job = enlist(name, order);
        job.start();
        return job;
    }

    private ProcessJob enlist(@Nullable String name, JobRun.Order order) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("no job is started any more: the session was closed");
            }
            long id = ++lastId;
            ProcessJob job = new ProcessJob(this, runspaces, id, name == null ? "job-" + id : name, order);
            jobs.add(job);
            return job;
        } finally {
            lock.unlock();
        }
    }

    /** All jobs that were not removed, oldest first. */
    public List<ProcessJob> jobs() {
        lock.lock();
        try {
            return List.copyOf(jobs);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops all jobs at once, and kills those that have not ended in half the time. No job can be started any
     * more. Where the calling thread is interrupted they are killed at once.
     *
     * @return true where all have ended within this time
     */
    public boolean close(Duration limit) {
        List<ProcessJob> left = closed();
        left.forEach(ProcessJob::stopAsync);
        long begun = System.nanoTime();
        boolean interrupted = !await(left, begun, limit.dividedBy(2));
        left.forEach(ProcessJob::kill);
        interrupted = interrupted || !await(left, begun, limit);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return left.stream().allMatch(job -> job.state().isFinal());
    }

    /** Closes within 5 s. */
    @Override
    public void close() {
        close(CLOSING);
    }

    void forget(ProcessJob job) {
        lock.lock();
        try {
            jobs.remove(job);
        } finally {
            lock.unlock();
        }
    }

    private List<ProcessJob> closed() {
        lock.lock();
        try {
            closed = true;
            return List.copyOf(jobs);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end of all, so long at most; false where the thread was interrupted. */
    private static boolean await(List<ProcessJob> jobs, long begun, Duration limit) {
        try {
            for (ProcessJob job : jobs) {
                job.waitFor(limit.minusNanos(System.nanoTime() - begun));
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
