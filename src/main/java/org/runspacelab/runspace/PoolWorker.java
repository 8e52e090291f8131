package org.runspacelab.runspace;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs a pool's pipelines, one after the other: the next that waits when it has ended one, else the one
 * it is handed. It ends with a script that somebody tried to stop, since an interrupt meant for that one may still
 * come, and where no other comes for a while.
 */
final class PoolWorker implements ThreadSource, Runnable {

    private final PoolThreads threads;
    private final ScriptThreads group;
    private final Thread thread;
    /** What another thread hands it while it waits. */
    private final AtomicReference<@Nullable ScriptRun> handed;
    private volatile boolean dismissed;

    /** What it takes over itself. Its thread's alone. */
    private @Nullable ScriptRun next;

    /** One that begins with this script. */
    PoolWorker(PoolThreads threads, ScriptRun first) {
        this.threads = threads;
        this.handed = new AtomicReference<>(first);
        this.group = first.threads(this);
        this.thread = group.own();
    }

    /** Its thread, which is not started yet. */
    Ready ready() {
        return new Ready(thread, thread::start);
    }

    /** Its thread, which waits for a script. */
    Ready ready(ScriptRun run) {
        return new Ready(thread, () -> {
            handed.set(run);
            LockSupport.unpark(thread);
        });
    }

    /** Ends it where it waits. */
    void dismiss() {
        dismissed = true;
        LockSupport.unpark(thread);
    }

    /** Keeps the first script for this thread; others get other ones. Called by this thread. */
    @Override
    public Ready forScript(ScriptRun run) {
        if (next != null || run.isLight()) {
            return threads.forScript(run);
        }
        next = run;
        return new Ready(thread, () -> {});
    }

    @Override
    public void run() {
        ScriptRun run = handed.getAndSet(null);
        while (run != null && finish(run)) {
            run = next == null ? await() : next;
            next = null;
            if (run != null) {
                prepare(run);
            }
        }
    }

    /** False where it can't run another. */
    private boolean finish(ScriptRun run) {
        // A thread that inherits nothing is only found in the group.
        if (run.runScript() && group.isAlone()) {
            run.leave(this);
            return true;
        }
        run.leave(threads);
        return false;
    }

    /** What the script before did to its thread is not this one's matter; that this one is to stop, is. */
    private void prepare(ScriptRun run) {
        run.takeOver(group);
        thread.setName(run.threadName());
        Thread.interrupted();
        if (run.isAskedToStop()) {
            thread.interrupt();
        }
    }

    private @Nullable ScriptRun await() {
        if (!threads.offer(this)) {
            return null;
        }
        long since = System.nanoTime();
        while (true) {
            ScriptRun run = handed.getAndSet(null);
            if (run != null || dismissed) {
                return run;
            }
            if (System.nanoTime() - since > PoolThreads.IDLE_LIMIT.toNanos() && threads.withdraw(this)) {
                return null;
            }
            // One that is set would not let it wait.
            Thread.interrupted();
            LockSupport.parkNanos(this, PoolThreads.IDLE_LIMIT.toNanos());
        }
    }
}
