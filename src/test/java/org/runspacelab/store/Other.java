package org.runspacelab.store;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Code that runs on another thread while the test goes on, and its result or what it threw. */
public final class Other<T> {

    private final FutureTask<T> task;
    private final Thread thread;

    private Other(Callable<T> code) {
        this.task = new FutureTask<>(code);
        this.thread = Thread.ofPlatform().daemon().name("other").start(task);
    }

    public static <T> Other<T> call(Callable<T> code) {
        return new Other<>(code);
    }

    public static Other<Void> run(Action code) {
        return new Other<>(() -> {
            code.run();
            return null;
        });
    }

    /** Code without a result. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    public Thread thread() {
        return thread;
    }

    public void interrupt() {
        thread.interrupt();
    }

    public boolean isDone() {
        return task.isDone();
    }

    /** Waits for the result; throws what the code threw. */
    public T result() throws Exception {
        try {
            return task.get(Awaiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
