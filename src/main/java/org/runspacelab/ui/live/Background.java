package org.runspacelab.ui.live;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabThreads;

/**
 * Work for the window that may wait, done one after another on a thread of its own. Results come back to the FX
 * thread with the next pulse.
 */
public final class Background implements PulseSource, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Duration patience;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("window work").factory());
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();

    public Background() {
        this(PATIENCE);
    }

    /** @param patience how long what was asked for may take after the close */
    Background(Duration patience) {
        this.patience = patience;
    }

    /** Does this off the FX thread, then hands what it returned or threw to the FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        thread.execute(() -> {
            try {
                T result = work.call();
                results.add(() -> done.accept(result));
            } catch (Exception e) {
                results.add(() -> failed.accept(e));
            }
        });
    }

    @Override
    public @Nullable Runnable gather(long now) {
        if (results.isEmpty()) {
            return null;
        }
        return () -> {
            for (Runnable result = results.poll(); result != null; result = results.poll()) {
                result.run();
            }
        };
    }

    /** What the user wanted done, the user learns of. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }

    /**
     * What was asked for is still done, such as what was just saved; what has not ended after a second is interrupted.
     * Does not wait.
     */
    @Override
    public void close() {
        thread.shutdown();
        LabThreads.daemon().name("end of window work").start(this::end);
    }

    private void end() {
        try {
            awaitEnd(System.nanoTime() + patience.toNanos());
        } catch (InterruptedException e) {
            // Then at once.
        } finally {
            thread.shutdownNow();
        }
    }

    /**
     * Waits for the end of what was asked for before the close.
     *
     * @param deadline a reading of {@link System#nanoTime()} at which it waits no longer
     */
    public void awaitEnd(long deadline) throws InterruptedException {
        thread.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
