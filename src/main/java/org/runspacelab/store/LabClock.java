package org.runspacelab.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The lab's one time: monotonic readings for ages and durations, and the wall time that belongs to a
 * reading. Callable from any thread; tests bring their own.
 */
public interface LabClock {

    /** A monotonic reading in nanoseconds; its origin means nothing, differences do. */
    long nanos();

    /**
     * The same reading for what is done millions of times a second: it may then lag behind {@link #nanos()} by a
     * millisecond or so, and never goes back.
     */
    default long stamp() {
        return nanos();
    }

    /** The wall time at which {@link #nanos()} gave this reading. */
    Instant instantOf(long nanos);

    /**
     * Sleeps for this long, on the calling thread.
     *
     * @throws InterruptedException at once when the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /** A clock on the system's monotonic timer and wall clock. */
    static LabClock system() {
        return new SystemClock(System::nanoTime, InstantSource.system());
    }
}
