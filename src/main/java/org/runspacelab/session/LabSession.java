package org.runspacelab.session;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.ProcessJobs;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.script.LabParent;
import org.runspacelab.store.Injection;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

/**
 * The parent: one store named "hash", the runspaces that share it, the host they write lines to, and one clock.
 * A window or a command line shows one session. Callable from any thread; writes by the user may wait for a
 * script that holds the store alone, so the FX thread hands them to another.
 */
public final class LabSession implements AutoCloseable {

    /** The bound of {@link #close()}. */
    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final LabClock clock;
    private final SharedThings shared;
    private final RunspaceFactory runspaces;
    private final ProcessJobs jobs;
    private final Host host;
    private final KeyRules rules = new KeyRules();
    private final AtomicLong injections = new AtomicLong();
    private final ReceiptBook receipts;
    private final DeadlockWatch deadlocks;

    public LabSession(LabClock clock) {
        this.clock = clock;
        this.shared = new SharedThings(clock);
        this.runspaces = new RunspaceFactory(clock);
        this.jobs = new ProcessJobs(runspaces);
        this.host = new Host("Runspace Lab", runspaces.lines());
        this.receipts = new ReceiptBook(clock);
        this.deadlocks = new DeadlockWatch(runspaces, shared, host, clock);
    }

    public LabClock clock() {
        return clock;
    }

    /** The session's own store, "hash". */
    public SynchronizedStore store() {
        return shared.stores().getFirst();
    }

    /** The stores, queues and shared variables of the session. */
    public SharedThings shared() {
        return shared;
    }

    /** This session as its scripts need it. */
    public LabParent scriptParent() {
        return new SessionParent(runspaces, host, shared, jobs);
    }

    /** The session's process jobs. */
    public ProcessJobs jobs() {
        return jobs;
    }

    public RunspaceFactory runspaces() {
        return runspaces;
    }

    public Host host() {
        return host;
    }

    /** Scripts of this session that wait for each other in a circle. */
    public List<Deadlock> deadlocks() {
        return deadlocks.found();
    }

    /** Says what the user may give this key of this store from now on. */
    public void require(SynchronizedStore store, String key, KeyRule rule) {
        rules.require(store, key, rule);
    }

    /**
     * Throws where the user may not give this key of this store this value.
     *
     * @throws InputException with what to do instead
     */
    public void check(SynchronizedStore store, Object key, @Nullable Object value) {
        rules.check(store, key, value);
    }

    /** Writes to the session's own store for the user while loops run; the receipt tells what became of it. */
    public Receipt inject(Object key, @Nullable Object value) {
        return inject(store(), key, value, OptionalLong.empty());
    }

    /**
     * Writes for the user, if wanted only at a certain version of the key.
     *
     * @throws InputException where the key or value can't be used
     * @throws org.runspacelab.store.VersionConflictException where the key has another version by now
     * @throws org.runspacelab.store.StoreLockedException where a script held the store alone for too long
     */
    public Receipt inject(
            SynchronizedStore store, Object key, @Nullable Object value, OptionalLong onlyIfVersion) {
        check(store, key, value);
        Receipt receipt = store.inject(new Injection(injections.incrementAndGet(), key, value, onlyIfVersion));
        receipts.add(receipt);
        InjectionEvent.commit(store, receipt);
        return receipt;
    }

    /** Says of every injection that nobody has read so far that nobody ever did. */
    public void closeReceipts() {
        receipts.closeOpen();
    }

    ReceiptBook.Look receipts() {
        return receipts.look();
    }

    /** True while anything runs or is stopping. */
    public boolean isWorking() {
        return work().isWorking();
    }

    /** Stops every pipeline and job, all at once, and returns at once. */
    public void stopAll() {
        work().stopAll();
    }

    /** Gives up on every pipeline that runs, kills every job, and returns at once. */
    public void abandonAll() {
        work().abandonAll();
    }

    /**
     * Gives up on a pipeline that does not stop: its runspace is Broken, and stores it held alone are free again. What
     * its thread still writes is written as anybody's.
     */
    public void abandon(Pipeline pipeline) {
        work().abandon(pipeline);
    }

    private SessionWork work() {
        return new SessionWork(runspaces, jobs, shared);
    }

    /** Takes the runspaces, pools and jobs that have ended off their lists. */
    public void disposeEnded() {
        work().disposeEnded();
    }

    /**
     * Closes every runspace and pool and stops every job in parallel, waits so long at most, then abandons or kills
     * what is left. What is injected from then on is unread.
     */
    public void close(Duration limit) {
        work().close(limit);
        receipts.close();
    }

    @Override
    public void close() {
        close(CLOSE_LIMIT);
    }
}
