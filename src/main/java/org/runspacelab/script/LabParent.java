package org.runspacelab.script;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.SynchronizedQueue;
import org.runspacelab.store.SynchronizedStore;

/** The parent session as its scripts need it: what the commands make things with. Callable from any thread. */
public interface LabParent {

    RunspaceFactory runspaces();

    Host host();

    /** The session's own store, "hash". */
    SynchronizedStore store();

    SynchronizedStore createStore();

    /** A queue for so many items at most; 0 for one without a bound. */
    SynchronizedQueue createQueue(int capacity);

    SharedVariable createSharedVariable(@Nullable Object initial);

    /** Starts a process job with copies of these variables. */
    Job startJob(Map<String, @Nullable Object> variables, String text);

    /** Gives up on a pipeline; stores that it held alone are free again. */
    void abandon(Pipeline pipeline);

    /** Frees the stores that this thread holds alone: it was given up on. */
    void freeStores(Thread holder);

    /** A process job that was started. */
    interface Job {

        String name();

        /** By the original's name. */
        String state();

        /** Why it failed, in one line; null where it did not. */
        @Nullable String reason();

        OptionalLong pid();

        boolean waitFor(Duration limit) throws InterruptedException;

        /** Its output that no earlier call returned. */
        List<@Nullable Object> receive();

        void kill();

        void remove();
    }
}
