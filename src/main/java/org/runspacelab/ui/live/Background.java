package org.runspacelab.ui.live;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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

    /** How long what was asked for may take after the close. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Duration patience;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("window work").factory());
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();
    /** Open once the last write is over. */
    private volatile CountDownLatch written = new CountDownLatch(0);

    public Background() {
        this(PATIENCE);
    }

    /** @param patience how long what was asked for may take after the close */
    Background(Duration patience) {
        this.patience = patience;
    }

    /** Does this off the FX thread, then hands what it returned or threw to the FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        thread.execute(() -> perform(work, done, failed));
    }

    /** The same for what writes a file: the end of the process waits for it. Called by one thread. */
    public <T> void write(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        CountDownLatch over = new CountDownLatch(1);
        thread.execute(() -> {
            try {
                perform(work, done, failed);
            } finally {
                over.countDown();
            }
        });
        written = over;
    }

    private <T> void perform(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.call();
            results.add(() -> done.accept(result));
        } catch (Exception e) {
            results.add(() -> failed.accept(e));
        }
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
     * What was asked for is still done, such as what was just saved; what has not ended after {@link #PATIENCE} is
     * interrupted. Does not wait.
     */
    @Override
    public void close() {
        thread.shutdown();
        LabThreads.daemon().name("end of window work").start(this::end);
    }

    private void end() {
        try {
            thread.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Then at once.
        } finally {
            thread.shutdownNow();
        }
    }

    /**
     * Waits for the files that are being written.
     *
     * @param deadline a reading of {@link System#nanoTime()} at which it waits no longer
     */
    public void awaitWritten(long deadline) throws InterruptedException {
        written.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
