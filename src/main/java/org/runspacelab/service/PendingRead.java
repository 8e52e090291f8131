package org.runspacelab.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One read that any number of callers wait for. It ends once; the first end counts. Callable from any
 * thread.
 */
final class PendingRead {

    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private sealed interface Outcome {
        record Listed(ServiceSnapshot snapshot) implements Outcome {}

        record Failed(String message, @Nullable Throwable cause) implements Outcome {}
    }

    /** Ends the read with its result. */
    void succeed(ServiceSnapshot snapshot) {
        end(new Outcome.Listed(snapshot));
    }

    /** Ends the read without one. */
    void fail(String message, @Nullable Throwable cause) {
        end(new Outcome.Failed(message, cause));
    }

    private void end(Outcome end) {
        if (outcome.compareAndSet(null, end)) {
            ended.countDown();
        }
    }

    /**
     * Waits for the end, and no longer than the limit: the result, or nothing if the time is up.
     * An interrupted caller leaves the read as it is.
     *
     * @throws ServiceException     if the read failed; a new one for each caller, with the same cause
     * @throws InterruptedException if the calling thread is interrupted
     */
    Optional<ServiceSnapshot> await(Duration limit) throws ServiceException, InterruptedException {
        // The answer of await() is left aside: an end that comes with the last nanosecond still counts.
        var _ = ended.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        return switch (outcome.get()) {
            case null -> Optional.empty();
            case Outcome.Listed(var snapshot) -> Optional.of(snapshot);
            case Outcome.Failed(var message, var cause) -> throw new ServiceException(message, cause);
        };
    }
}
