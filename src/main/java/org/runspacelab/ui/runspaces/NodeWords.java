package org.runspacelab.ui.runspaces;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.JobState;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.ui.live.Beat;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** What is said of a runspace, a pool or a job. Belongs to the pulse's thread. */
final class NodeWords {

    private final Messages messages;

    NodeWords(Messages messages) {
        this.messages = messages;
    }

    static String id(Runspace runspace) {
        return "runspace " + runspace.id();
    }

    static String id(RunspacePool pool) {
        return "pool " + pool.id();
    }

    static String id(ProcessJob job) {
        return "job " + job.id();
    }

    NodeUpdate runspace(Runspace runspace, LoopStatus status) {
        String detail = messages.text("runspace.detail", status.turns(), Ages.clock(status.running()));
        // The original's own name, where the word above says more than it.
        if (status.phase() == LoopPhase.STOPPED || status.phase() == LoopPhase.ASKED
                || status.phase() == LoopPhase.NOTICED) {
            detail += messages.text("runspace.state", status.state());
        }
        return new NodeUpdate(id(runspace), parent(runspace), status.name(), status.phase(),
                word(status), detail, Objects.requireNonNullElse(status.reason(), ""),
                new NodeTarget.OfRunspace(runspace));
    }

    NodeUpdate worker(Runspace runspace, RunspacePool pool, LoopStatus status) {
        // A worker that has done its work waits for the next.
        LoopPhase phase = status.phase() == LoopPhase.COMPLETED && runspace.state() == RunspaceState.OPENED
                ? LoopPhase.READY
                : status.phase();
        return new NodeUpdate(id(runspace), id(pool), status.name(), phase, word(phase, status.stopping()),
                Ages.clock(status.running()), Objects.requireNonNullElse(status.reason(), ""),
                new NodeTarget.OfRunspace(runspace));
    }

    NodeUpdate pool(RunspacePool pool) {
        int running = pool.running();
        int queued = pool.queued();
        LoopPhase phase = switch (pool.state()) {
            case OPENED -> running + queued > 0 ? LoopPhase.RUNNING : LoopPhase.READY;
            case CLOSING -> LoopPhase.STOPPING;
            case CLOSED -> LoopPhase.COMPLETED;
            case BROKEN -> LoopPhase.FAILED;
            case BEFORE_OPEN, OPENING -> LoopPhase.READY;
        };
        String detail = messages.text("pool.detail", running, pool.maxRunspaces(), queued, pool.finished());
        return new NodeUpdate(id(pool), null, pool.name(), phase, messages.text("pool.state." + pool.state()), detail,
                Objects.requireNonNullElse(pool.reason(), ""), new NodeTarget.OfPool(pool));
    }

    NodeUpdate job(ProcessJob job, long now) {
        LoopPhase phase = phase(job.state());
        String detail = job.pid().isPresent()
                ? messages.text("job.detail", String.valueOf(job.pid().getAsLong()), Ages.clock(Beat.elapsed(job.times()::running, now)))
                : messages.text("job.starting");
        return new NodeUpdate(id(job), null, job.name(), phase, word(phase, job.times().stopping(now)), detail,
                Objects.requireNonNullElse(job.reason(), ""), new NodeTarget.OfJob(job));
    }

    private static LoopPhase phase(JobState state) {
        return switch (state) {
            case NOT_STARTED -> LoopPhase.READY;
            case RUNNING -> LoopPhase.RUNNING;
            case STOPPING -> LoopPhase.STOPPING;
            case STOPPED -> LoopPhase.STOPPED;
            case COMPLETED -> LoopPhase.COMPLETED;
            case FAILED -> LoopPhase.FAILED;
        };
    }

    /** Of a loop that was asked it is said within which time it sees that, or ought to have. */
    private String word(LoopStatus status) {
        if (status.phase() != LoopPhase.ASKED || status.within().isEmpty()) {
            return word(status.phase(), status.stopping());
        }
        Duration within = status.within().get();
        String key = status.stopping().compareTo(within) <= 0 ? "phase.within" : "phase.late";
        return messages.text(key, word(LoopPhase.ASKED, status.stopping()), Ages.set(messages, within));
    }

    private String word(LoopPhase phase, Duration stopping) {
        String word = messages.text(phase.word());
        return switch (phase) {
            case ASKED, NOTICED, STOPPING -> messages.text("phase.since", word, Ages.took(messages, stopping));
            case STOPPED -> messages.text("phase.took", word, Ages.took(messages, stopping));
            case READY, RUNNING, DEADLOCKED, COMPLETED, FAILED, ABANDONED -> word;
        };
    }

    static @Nullable String parent(Runspace runspace) {
        Runspace parent = runspace.parent();
        return parent == null ? null : id(parent);
    }
}
