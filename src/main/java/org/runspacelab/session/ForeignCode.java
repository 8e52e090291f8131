package org.runspacelab.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabThreads;

/**
 * The threads on which values' own code runs, like the text of a foreign object: whoever asks waits so long at
 * most. A class whose code took too long is left alone until that call has returned and a while longer, so what
 * hangs holds one thread and not one more each time it is shown. Callable from any thread.
 */
final class ForeignCode implements AutoCloseable {

    private static final int MAX_THREADS = 32;
    private static final int MAX_SLOW_CLASSES = 1_000;
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** What runs here; it says whose code it is about to call. */
    interface Task<T> {
        T run(Visit visit) throws Exception;
    }

    private final Duration pause;
    private final boolean waitsOn;
    private final Map<String, Visit> slow;
    private final ThreadPoolExecutor threads;

    /** @param pause how long a class that took too long is left alone after its call has returned */
    ForeignCode(Duration pause) {
        this(pause, false, new ConcurrentHashMap<>(), new ThreadPoolExecutor(
                0, MAX_THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(),
                LabThreads.daemon().name("value text ", 1).factory()));
    }

    private ForeignCode(Duration pause, boolean waitsOn, Map<String, Visit> slow, ThreadPoolExecutor threads) {
        this.pause = pause;
        this.waitsOn = waitsOn;
        this.slow = slow;
        this.threads = threads;
    }

    /** The same threads, for one who waits to the end, or to the limit, though it is interrupted meanwhile. */
    ForeignCode uninterruptibly() {
        return new ForeignCode(pause, true, slow, threads);
    }

    /**
     * Runs the task, waiting so long at most.
     *
     * @throws InterruptedException never where it waits uninterruptibly: the thread is then interrupted afterwards
     * @throws TimeoutException where it takes longer; it is interrupted
     * @throws ExecutionException with what it throws, errors too
     * @throws java.util.concurrent.RejectedExecutionException where every thread hangs, or after the close
     */
    <T> T call(Duration limit, Task<T> task) throws TimeoutException, ExecutionException, InterruptedException {
        Visit visit = new Visit();
        Callable<T> code = () -> {
            try {
                return task.run(visit);
            } finally {
                visit.end();
            }
        };
        Future<T> result = threads.submit(code);
        try {
            return result(result, limit);
        } catch (TimeoutException e) {
            remember(visit);
            throw e;
        } finally {
            result.cancel(true);
        }
    }

    private <T> T result(Future<T> result, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    if (!waitsOn) {
                        throw e;
                    }
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** True where an object of its class took too long lately. */
    boolean isSlow(Object value) {
        String type = value.getClass().getName();
        Visit visit = slow.get(type);
        if (visit == null) {
            return false;
        }
        if (visit.endedFor(pause)) {
            slow.remove(type, visit);
            return false;
        }
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Blames the class whose code runs now, not the list that holds it; nobody, where none was reached. */
    private void remember(Visit visit) {
        Class<?> at = visit.at;
        if (at != null && slow.size() < MAX_SLOW_CLASSES) {
            slow.put(at.getName(), visit);
        }
    }

    /** One task's way through the objects of a value. */
    static final class Visit {
        private volatile @Nullable Class<?> at;
        private volatile @Nullable Long ended;

        /** To be called before this object's own code is. */
        void enter(Object value) {
            at = value.getClass();
        }

        private void end() {
            ended = System.nanoTime();
        }

        private boolean endedFor(Duration time) {
            Long since = ended;
            return since != null && System.nanoTime() - since >= time.toNanos();
        }
    }
}
