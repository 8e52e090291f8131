package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.store.SynchronizedStore;

/** A scenario that was started. Callable from any thread; nothing here but {@link #await} waits. */
public interface ScenarioRun {

    /** The store it works on. */
    SynchronizedStore store();

    /** The key of its store whose clearing asks it to stop; empty where it has no such flag. */
    default Optional<String> flag() {
        return Optional.empty();
    }

    /** How long at most its loop waits before it looks at its flag; empty where that is not known. */
    default Optional<Duration> looksWithin() {
        return Optional.empty();
    }

    /** True where its loop runs in this runspace. */
    default boolean runsIn(Runspace runspace) {
        return false;
    }

    /** How many of its jobs are neither done nor collected; empty where it does not count any. */
    default OptionalInt remaining() {
        return OptionalInt.empty();
    }

    /** Asks it to stop: a loop by clearing its flag, which it sees when it looks; others are stopped. */
    void ask();

    /** Stops its pipelines by an interrupt. */
    void stopAsync();

    /** Gives up on what did not stop. */
    void abandon();

    /** True once nothing of it runs any more. */
    boolean isDone();

    /** How many turns its loops have finished. */
    long turns();

    /** Waits for its end, so long at most; true where it came. */
    boolean await(Duration limit) throws InterruptedException;

    /** What it shows, by the names of the command line's contract. */
    Map<String, @Nullable Object> observed();

    /** What made it fail, where that is known; null otherwise. */
    default @Nullable Throwable thrown() {
        return null;
    }

    /** Why it failed, in one line; null where it did not. */
    @Nullable String error();
}
