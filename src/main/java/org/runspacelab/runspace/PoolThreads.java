package org.runspacelab.runspace;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The threads of one pool's pipelines, reused as the original's pools do: one that has nothing to do waits a while
 * for the next script. Callable from any thread.
 */
final class PoolThreads implements ThreadSource {

    /** How long a thread without work stays. */
    static final Duration IDLE_LIMIT = Duration.ofSeconds(1);

    /** The one that was busy last is first, and is taken first. */
    private final Deque<PoolWorker> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    @Override
    public Ready forScript(ScriptRun run) {
        if (run.isLight()) {
            return NEW.forScript(run);
        }
        PoolWorker waiting = idle.pollFirst();
        return waiting == null ? new PoolWorker(this, run).ready() : waiting.ready(run);
    }

    /** The worker has nothing to do. False where there is no more to come. */
    boolean offer(PoolWorker worker) {
        idle.addFirst(worker);
        return !closed || !withdraw(worker);
    }

    /** False where somebody has taken it already: it gets a script, or is dismissed, in a moment. */
    boolean withdraw(PoolWorker worker) {
        return idle.remove(worker);
    }

    /** No thread waits any more; those that run a script end with it. */
    void close() {
        closed = true;
        for (PoolWorker left = idle.pollFirst(); left != null; left = idle.pollFirst()) {
            left.dismiss();
        }
    }
}
