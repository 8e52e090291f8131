package org.runspacelab.ui.runspaces;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.PipelineTimes;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.Deadlock;
import org.runspacelab.ui.live.Beat;

/**
 * One look at a runspace and the pipeline in it.
 *
 * @param phase where the loop stands
 * @param state the original's name of the pipeline's state, or of the runspace's before its first pipeline
 * @param turns turns of its loop so far
 * @param running how long it has run, up to the beginning of the clock's present second while it runs
 * @param stopping how long since it was asked, or told, to stop; zero where it was not
 * @param within how long at most the loop waits before it sees that it was asked; empty where that is not known
 * @param reason why it failed; null otherwise
 */
record LoopStatus(
        String name,
        LoopPhase phase,
        String state,
        long turns,
        Duration running,
        Duration stopping,
        Optional<Duration> within,
        @Nullable String reason) {

    /** @param flag what asks its loop to stop */
    static LoopStatus of(Runspace runspace, LoopFlag flag, long now) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline == null) {
            return new LoopStatus(runspace.name(), LoopPhase.READY, runspace.state().toString(), 0,
                    Duration.ZERO, Duration.ZERO, Optional.empty(), runspace.reason());
        }
        // The state first: once it is final the times do not change any more.
        PipelineState state = pipeline.state();
        PipelineTimes times = pipeline.times();
        OptionalLong asked = asked(times, flag.cleared());
        LoopPhase phase = phase(state, asked.isPresent());
        if (phase == LoopPhase.ASKED && flag.isNoticedBy(runspace.name())) {
            phase = LoopPhase.NOTICED;
        }
        return new LoopStatus(runspace.name(), phase, state.toString(), pipeline.turns(), Beat.elapsed(times::running, now),
                sinceAsked(times, asked, now), flag.within(), pipeline.reason());
    }

    /** The same, where it waits in a circle with others. */
    LoopStatus in(Deadlock deadlock) {
        return new LoopStatus(name, LoopPhase.DEADLOCKED, state, turns, running, stopping, within, deadlock.text());
    }

    /** True where nothing of it changes any more. */
    boolean isFinal() {
        return phase != LoopPhase.READY && !phase.isActive();
    }

    /** The phase of a pipeline that nobody asked. */
    static LoopPhase phase(PipelineState state) {
        return phase(state, false);
    }

    private static LoopPhase phase(PipelineState state, boolean asked) {
        return switch (state) {
            case NOT_STARTED, QUEUED -> LoopPhase.READY;
            case RUNNING -> asked ? LoopPhase.ASKED : LoopPhase.RUNNING;
            case STOPPING -> LoopPhase.STOPPING;
            case STOPPED -> LoopPhase.STOPPED;
            case COMPLETED -> asked ? LoopPhase.STOPPED : LoopPhase.COMPLETED;
            case FAILED -> LoopPhase.FAILED;
            case ABANDONED -> LoopPhase.ABANDONED;
        };
    }

    /** Only a flag that was cleared while the loop ran has asked it. */
    private static OptionalLong asked(PipelineTimes times, OptionalLong flagCleared) {
        if (flagCleared.isEmpty() || times.started().isEmpty()) {
            return OptionalLong.empty();
        }
        long cleared = flagCleared.getAsLong();
        boolean during = cleared - times.started().getAsLong() >= 0
                && (times.ended().isEmpty() || cleared - times.ended().getAsLong() <= 0);
        return during ? flagCleared : OptionalLong.empty();
    }

    /** From the earlier of being asked and being told. */
    private static Duration sinceAsked(PipelineTimes times, OptionalLong asked, long now) {
        Duration told = times.stopping(now);
        if (asked.isEmpty() || times.stopAsked().isPresent()) {
            return told;
        }
        return Duration.ofNanos(times.ended().orElse(now) - asked.getAsLong());
    }
}
