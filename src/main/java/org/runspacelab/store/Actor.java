package org.runspacelab.store;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who reads and writes: the user, or a running pipeline. Known from the scope in which the code runs, never
 * passed by hand. Two are equal where name and kind are; each one that {@link #pipeline} makes stands for one run,
 * and remembers what that run read.
 */
public final class Actor {

    /** Whether a person or a pipeline acts. */
    public enum Kind {
        USER,
        PIPELINE
    }

    /** The person at the window or the prompt, and the parent session acting for them. */
    public static final Actor YOU = new Actor("you", Kind.USER);

    /** Stands for none, so that who runs here is looked up once. */
    private static final Actor NOBODY = new Actor("nobody", Kind.USER);

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /** As whom threads act that are started here: a scoped value does not reach them. */
    private static final InheritableThreadLocal<@Nullable Actor> STARTER = new InheritableThreadLocal<>() {
        @Override
        protected @Nullable Actor childValue(@Nullable Actor parent) {
            // What works for anybody has it from whoever happened to make it.
            return parent == null || LabThreads.isCommon(Thread.currentThread()) ? null : parent.startsThread();
        }
    };

    private final String name;
    private final Kind kind;
    private final @Nullable ReadMemory reads;
    private final @Nullable Actor signature;
    private volatile boolean threadsStarted;

    /** Who is named like this, remembering nothing. */
    public Actor(String name, Kind kind) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.reads = null;
        this.signature = null;
    }

    private Actor(Actor signature) {
        this.name = signature.name;
        this.kind = signature.kind;
        this.reads = new ReadMemory();
        this.signature = signature;
    }

    /** The actor of one pipeline that runs in the runspace of this name. */
    public static Actor pipeline(String runspaceName) {
        return new Actor(new Actor(runspaceName, Kind.PIPELINE));
    }

    /** The actor of the code that calls: the pipeline that runs here or started this thread, else {@link #YOU}. */
    public static Actor current() {
        Actor bound = CURRENT.orElse(NOBODY);
        return bound == NOBODY ? starter() : bound;
    }

    private static Actor starter() {
        Actor starter = STARTER.get();
        return starter == null || LabThreads.isCommon(Thread.currentThread()) ? YOU : starter;
    }

    /** As shown: a runspace's name, or "you". */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Runs code as this actor, on the calling thread. Threads that it starts act as this one, too.
     *
     * @throws Exception what the code throws
     */
    public <T extends @Nullable Object> T call(Callable<T> code) throws Exception {
        Actor before = STARTER.get();
        STARTER.set(this);
        try {
            return ScopedValue.where(CURRENT, this).call(code::call);
        } finally {
            if (before == null) {
                STARTER.remove();
            } else {
                STARTER.set(before);
            }
        }
    }

    /** Whether code that ran as this one has made a thread of its own. */
    public boolean hasStartedThreads() {
        return threadsStarted;
    }

    /** Gives as whom the thread acts: it may live long after the run. */
    private Actor startsThread() {
        threadsStarted = true;
        return signature();
    }

    /** True where a read by this actor counts as a loop having seen a value. */
    boolean isPipeline() {
        return kind == Kind.PIPELINE;
    }

    /** What this run read; null where nobody remembers. */
    @Nullable ReadMemory reads() {
        return reads;
    }

    /** The same actor without its memory: what a write carries, which may be kept long after the run. */
    Actor signature() {
        return signature == null ? this : signature;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Actor actor && kind == actor.kind && name.equals(actor.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + kind.ordinal();
    }

    @Override
    public String toString() {
        return "Actor[name=%s, kind=%s]".formatted(name, kind);
    }
}
