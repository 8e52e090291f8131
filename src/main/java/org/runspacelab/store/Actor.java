package org.runspacelab.store;

import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Who reads and writes: the user, or a running pipeline. Known from the scope in which the code runs, never
 * passed by hand.
 *
 * @param name as shown: a runspace's name, or "you"
 * @param kind whether a person or a pipeline acts
 */
public record Actor(String name, Kind kind) {

    /** Whether a person or a pipeline acts. */
    public enum Kind {
        USER,
        PIPELINE
    }

    /** The person at the window or the prompt, and the parent session acting for them. */
    public static final Actor YOU = new Actor("you", Kind.USER);

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    public Actor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    /** The actor of a pipeline that runs in the runspace of this name. */
    public static Actor pipeline(String runspaceName) {
        return new Actor(runspaceName, Kind.PIPELINE);
    }

    /** The actor of the code that calls: the pipeline that runs here, else {@link #YOU}. */
    public static Actor current() {
        return CURRENT.orElse(YOU);
    }

    /**
     * Runs code as this actor, on the calling thread.
     *
     * @throws Exception what the code throws
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T call(Callable<T> code) throws Exception {
        return ScopedValue.where(CURRENT, this).call(code::call);
    }

    /** True where a read by this actor counts as a loop having seen a value. */
    boolean isPipeline() {
        return kind == Kind.PIPELINE;
    }
}
