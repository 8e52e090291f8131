package org.runspacelab.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.StreamKind;

/**
 * One script in a process of its own, on copies of its variables. Mirrors Start-Job's job; a final state never
 * changes again. Callable from any thread; no call waits unless it says so.
 */
public final class ProcessJob {

    private final ProcessJobs owner;
    private final RunspaceFactory runspaces;
    private final long id;
    private final String name;
    private final JobRecords records = new JobRecords();
    private final JobRun run;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Guards every write below. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean launching;
    private boolean killed;
    private volatile @Nullable Process process;
    private volatile @Nullable String reason;
    private volatile Map<String, @Nullable Object> finalVariables = Map.of();
    private volatile JobTimes times = JobTimes.NONE;
    private volatile JobState state = JobState.NOT_STARTED;

    ProcessJob(ProcessJobs owner, RunspaceFactory runspaces, long id, String name, JobRun.Order order) {
        this.owner = owner;
        this.runspaces = runspaces;
        this.id = id;
        this.name = name;
        this.run = new JobRun(this, order, new ChildOutput(name, runspaces, records, this::wakeRun));
    }

    /** A number that rises with each job of the session. */
    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public JobState state() {
        return state;
    }

    /** Why it Failed, or that it was killed here, in one line; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    /** The number of its process, also after that has ended; empty where none was started. */
    public OptionalLong pid() {
        Process started = process;
        return started == null ? OptionalLong.empty() : OptionalLong.of(started.pid());
    }

    /** When its process started, was asked to stop, and ended. */
    public JobTimes times() {
        return times;
    }

    /** Waits, so long at most, for the end; true where it came. */
    public boolean waitFor(Duration limit) throws InterruptedException {
        return ended.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    /** Its output that no earlier call returned, as far as it is kept. Mirrors Receive-Job. */
    public List<@Nullable Object> receive() {
        return records.receive();
    }

    /** All its output that is kept. */
    public List<@Nullable Object> output() {
        return of(StreamKind.OUTPUT);
    }

    /** What it wrote to one stream and is kept, in order. */
    public List<@Nullable Object> of(StreamKind stream) {
        return records.of(stream);
    }

    /** How many objects it wrote and were let go, in the child or here. */
    public long dropped() {
        return records.dropped();
    }

    /**
     * What became of the child's own copies of the variables it got: copies again, empty before the end, where its
     * script never began, and where the process was ended by force.
     */
    public Map<String, @Nullable Object> finalVariables() {
        return finalVariables;
    }

    /**
     * Asks the child to interrupt its script; one that has not begun never begins. It is Stopping until its process
     * has ended; before its process was started it is Stopped; ended, nothing happens.
     */
    public void stopAsync() {
        lock.lock();
        try {
            stopping();
        } finally {
            lock.unlock();
        }
        run.stop();
    }

    /** Ends the process by force; the job is Stopped then, with a reason that says so. */
    public void kill() {
        Process here;
        lock.lock();
        try {
            if (state.isFinal()) {
                return;
            }
            killed = true;
            stopping();
            here = process;
        } finally {
            lock.unlock();
        }
        if (here != null) {
            here.destroyForcibly();
        }
        run.wake();
    }

    /** Takes it off the session's list, and kills it where it has not ended. */
    public void remove() {
        kill();
        owner.forget(this);
    }

    void start() {
        run.start();
    }

    private void wakeRun() {
        run.wake();
    }

    /** Needs the lock. */
    private void stopping() {
        if (state == JobState.NOT_STARTED && !launching) {
            become(JobState.STOPPED, stopReason());
        } else if (!state.isFinal() && state != JobState.STOPPING) {
            times = times.askedToStop(runspaces.clock().nanos());
            become(JobState.STOPPING, null);
        }
    }

    /** Called before the process is started; false where the job has ended already. */
    boolean beginLaunch() {
        lock.lock();
        try {
            launching = !state.isFinal();
            return launching;
        } finally {
            lock.unlock();
        }
    }

    /** Called once the process runs. */
    void launched(Process child) {
        boolean unwanted;
        lock.lock();
        try {
            process = child;
            times = times.started(runspaces.clock().nanos());
            unwanted = killed || state.isFinal();
            if (state == JobState.NOT_STARTED) {
                become(JobState.RUNNING, null);
            }
        } finally {
            lock.unlock();
        }
        if (unwanted) {
            child.destroyForcibly();
        }
    }

    /** Called where it could not be run to its end; the reason is shown like any other line of it. */
    void failed(String why) {
        lock.lock();
        try {
            if (!state.isFinal() && state != JobState.STOPPING) {
                runspaces.jobLine(name, StreamKind.ERROR, why);
            }
            end(JobState.FAILED, why, Map.of());
        } finally {
            lock.unlock();
        }
    }

    /** Called with what the child said about its end; where it is stopping, a late completion is still Stopped. */
    void end(JobState next, @Nullable String why, Map<String, @Nullable Object> variables) {
        lock.lock();
        try {
            if (state.isFinal()) {
                return;
            }
            finalVariables = variables;
            boolean stopped = state == JobState.STOPPING;
            become(stopped ? JobState.STOPPED : next, stopped ? stopReason() : why);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable String stopReason() {
        return killed ? "the process was killed here" : null;
    }

    /** Needs the lock. The state is written last: who reads a final one reads all that belongs to it. */
    private void become(JobState next, @Nullable String why) {
        if (next.isFinal()) {
            times = times.ended(runspaces.clock().nanos());
            reason = why;
        }
        state = next;
        runspaces.jobChanged(name, next, why);
        if (next.isFinal()) {
            ended.countDown();
        }
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(name, state);
    }
}
