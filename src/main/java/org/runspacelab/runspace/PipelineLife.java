package org.runspacelab.runspace;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;

/** The life of one pipeline from its start to its end: every change of it is made here, under one lock. */
final class PipelineLife {

    private final RunspaceFactory factory;
    private final Pipeline pipeline;
    private final PipelinePlan plan = new PipelinePlan();
    private final PipelineStatus status;

    /**
     * Guards the plan and every write of the status. The locks of a pool, a runspace and the time limits are taken
     * inside it, never the other way round; listeners and interrupts are left for when it is free.
     */
    private final Object lock = new Object();

    private TimeLimits.@Nullable Deadline deadline;
    private @Nullable TimeLimitException overrun;

    PipelineLife(RunspaceFactory factory, Pipeline pipeline) {
        this.factory = factory;
        this.pipeline = pipeline;
        this.status = new PipelineStatus(factory, pipeline);
    }

    PipelineStatus status() {
        return status;
    }

    void change(Consumer<PipelinePlan> change) {
        synchronized (lock) {
            status.requireNotStarted("change");
            change.accept(plan);
            status.runspace = plan.runspace();
        }
    }

    Registration onStateChanged(Consumer<StateChange> listener) {
        synchronized (lock) {
            return status.onStateChanged(listener);
        }
    }

    Invocation begin() {
        Runnable afterwards;
        synchronized (lock) {
            status.requireNotStarted("start");
            String missing = plan.missing();
            if (missing != null) {
                throw status.refusal("start", missing);
            }
            RunspacePool pool = plan.pool();
            afterwards = pool == null
                    ? run(Objects.requireNonNull(plan.runspace()), ThreadSource.NEW)
                    : queue(pool);
        }
        status.raise();
        afterwards.run();
        return status.begin();
    }

    /** Gives what is left to do when the lock is free, as {@link #run} does. */
    private Runnable queue(RunspacePool pool) {
        pool.life().queue(pipeline);
        status.begin();
        status.times = status.times.queued(factory.clock().nanos());
        status.become(PipelineState.QUEUED, null);
        return pool.life()::settle;
    }

    /**
     * Called by its pool, under no lock, when its turn has come. False where it did not take the runspace: it was
     * stopped meanwhile; or the runspace is closed, and then it is first in the queue again.
     */
    boolean beginIn(Runspace where, RunspacePool pool, ThreadSource threads) {
        Runnable afterwards;
        synchronized (lock) {
            if (status.state() != PipelineState.QUEUED) {
                return false;
            }
            try {
                afterwards = run(where, threads);
            } catch (InvalidRunspaceStateException closedMeanwhile) {
                pool.life().requeue(pipeline);
                return false;
            }
        }
        status.raise();
        afterwards.run();
        return true;
    }

    private Runnable run(Runspace where, ThreadSource threads) {
        where.occupy(pipeline);
        status.begin();
        status.runspace = where;
        status.times = status.times.started(factory.clock().nanos());
        status.become(PipelineState.RUNNING, null);
        Duration limit = plan.timeLimit();
        if (limit != null) {
            deadline = factory.timeLimits().add(limit, () -> expire(limit));
        }
        return startThread(plan.run(pipeline, where), threads);
    }

    private Runnable startThread(ScriptRun run, ThreadSource threads) {
        ThreadSource.Ready ready = threads.forScript(run);
        status.thread = ready.thread();
        try {
            ready.begin().run();
            return () -> {};
        } catch (OutOfMemoryError | RuntimeException noThreadLeft) {
            return () -> run.fail(noThreadLeft);
        }
    }

    void stop() {
        Thread asked = null;
        synchronized (lock) {
            switch (status.state()) {
                case NOT_STARTED -> status.become(PipelineState.STOPPED, null);
                case QUEUED -> {
                    leaveQueue();
                    status.become(PipelineState.STOPPED, null);
                    status.complete();
                }
                case RUNNING -> asked = askToStop();
                case STOPPING, STOPPED, COMPLETED, FAILED, ABANDONED -> {}
            }
        }
        interrupt(asked);
        status.raise();
    }

    /** Called when its time limit has passed. */
    private void expire(Duration limit) {
        Thread asked = null;
        synchronized (lock) {
            if (status.state() == PipelineState.RUNNING) {
                overrun = new TimeLimitException(pipeline.name(), limit);
                asked = askToStop();
            }
        }
        interrupt(asked);
        status.raise();
    }

    private @Nullable Thread askToStop() {
        status.times = status.times.askedToStop(factory.clock().nanos());
        status.become(PipelineState.STOPPING, null);
        return status.thread;
    }

    /** Called by its pool, under no lock: it closes, and what is queued there never starts. */
    void refuse(InvalidRunspaceStateException closing, String why) {
        synchronized (lock) {
            if (status.state() == PipelineState.QUEUED) {
                leaveQueue();
                status.fail(closing, why);
                status.complete();
            }
        }
        status.raise();
    }

    private void leaveQueue() {
        status.times = status.times.ended(factory.clock().nanos());
        RunspacePool pool = plan.pool();
        if (pool != null) {
            pool.life().withdraw(pipeline);
        }
    }

    void abandon() {
        Thread left = null;
        synchronized (lock) {
            PipelineState state = status.state();
            if (state == PipelineState.RUNNING || state == PipelineState.STOPPING) {
                left = status.thread;
                giveUp(state == PipelineState.STOPPING ? "it did not stop when asked" : "nobody waits for it");
            }
        }
        interrupt(left);
        status.raise();
        leave();
    }

    private void giveUp(String why) {
        status.times = status.times.ended(factory.clock().nanos());
        Runspace here = status.runspace;
        if (here != null) {
            here.breakDown(pipeline.name() + " was abandoned: " + why);
        }
        Thread thread = status.thread;
        if (thread != null) {
            factory.leaks().add(pipeline, thread);
        }
        status.become(PipelineState.ABANDONED, why);
        vacate();
    }

    /** True where nobody has tried to stop it before. */
    boolean end(Actor actor, @Nullable Throwable thrown, @Nullable String why) {
        boolean undisturbed;
        synchronized (lock) {
            status.thread = null;
            undisturbed = status.state() == PipelineState.RUNNING;
            if (status.state().isFinal()) {
                factory.leaks().remove(pipeline);
                return false;
            }
            status.times = status.times.ended(factory.clock().nanos());
            becomeEnded(actor, thrown, why);
            vacate();
        }
        status.raise();
        return undisturbed;
    }

    private void becomeEnded(Actor actor, @Nullable Throwable thrown, @Nullable String why) {
        if (overrun != null) {
            fail(actor, overrun, Reasons.of(overrun));
        } else if (thrown != null && why != null && status.state() != PipelineState.STOPPING) {
            fail(actor, thrown, why);
        } else {
            status.become(status.state().atEnd(), null);
        }
    }

    private void fail(Actor actor, Throwable thrown, String why) {
        factory.reportFailure(actor, why);
        status.fail(thrown, why);
    }

    /** Gives its place to the next, then says that it has ended. */
    private void vacate() {
        if (deadline != null) {
            factory.timeLimits().remove(deadline);
        }
        StopEvent.commit(pipeline, status.state(), status.times);
        Runspace here = status.runspace;
        if (here != null) {
            here.release(pipeline);
            if (here.pool() != null) {
                here.pool().life().ended(here);
            }
        }
        status.complete();
    }

    /** The last it does, under no lock: its pool goes on. */
    void leave() {
        RunspacePool pool = place();
        if (pool != null) {
            pool.life().settle();
        }
    }

    /** The same, where the calling thread may be the one that what waits runs on. */
    void leave(ThreadSource threads) {
        RunspacePool pool = place();
        if (pool != null) {
            pool.life().settle(threads);
        }
    }

    private @Nullable RunspacePool place() {
        Runspace here = status.runspace;
        return here == null ? null : here.pool();
    }

    /** Runs under no lock: it closes the channel that the script may be blocked on, which is foreign code. */
    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
