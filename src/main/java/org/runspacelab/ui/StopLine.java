package org.runspacelab.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.Receipt;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.runspaces.LoopFlag;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/**
 * How far stopping everything is, in one line: asked, noticed, stopping, and stopped only once nothing runs any more.
 * Belongs to the pulse's thread, but for {@link #stopWanted}.
 */
final class StopLine implements PulseSource {

    private final LabSession session;
    private final RunStatus runs;
    private final Messages messages;
    private final Consumer<String> show;
    /** When everything was told to stop; null while it was not. Written by the FX thread too. */
    private volatile @Nullable Long told;
    private volatile boolean ownWhilePaused;
    private @Nullable Long began;
    private String last = "";

    StopLine(LabSession session, RunStatus runs, Messages messages, Consumer<String> show) {
        this.session = session;
        this.runs = runs;
        this.messages = messages;
        this.show = show;
    }

    /** The user has everything stopped, now. Callable from any thread. */
    void stopWanted() {
        told = session.clock().nanos();
        userActed();
    }

    /** The user asks loops to stop: also a paused view says from now on how far that is. */
    void userActed() {
        ownWhilePaused = true;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        ownWhilePaused = false;
        return look(now);
    }

    /** Whoever stops the work of a paused view is told how far that is. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return ownWhilePaused ? look(now) : null;
    }

    private @Nullable Runnable look(long now) {
        String text = text(now);
        if (text.equals(last)) {
            return null;
        }
        last = text;
        return () -> show.accept(text);
    }

    private String text(long now) {
        // The work after the scenarios: these end when their last pipeline has.
        List<ScenarioRun> running = runs.running();
        if (running.isEmpty() && !session.isWorking()) {
            return over(now);
        }
        Long stopping = told;
        if (stopping != null) {
            began = began == null ? stopping : began;
            return messages.text("stop.stopping", ago(now, stopping));
        }
        List<LoopFlag> cleared = running.stream().filter(run -> run.flag().isPresent()).map(LoopFlags::of)
                .filter(flag -> flag.cleared().isPresent()).toList();
        if (cleared.isEmpty()) {
            began = null;
            return "";
        }
        long first = cleared.stream().mapToLong(flag -> flag.cleared().getAsLong() - now).min().orElse(0) + now;
        began = first;
        return asked(now, first, cleared);
    }

    private String asked(long now, long first, List<LoopFlag> cleared) {
        if (cleared.stream().allMatch(StopLine::isNoticed)) {
            return messages.text("stop.noticed", ago(now, first));
        }
        String text = messages.text("stop.asked", ago(now, first));
        Optional<Duration> within = cleared.stream().flatMap(flag -> flag.within().stream()).max(Duration::compareTo);
        if (within.isEmpty()) {
            return text;
        }
        String key = now - first <= within.get().toNanos() ? "phase.within" : "phase.late";
        return messages.text(key, text, Ages.set(messages, within.get()));
    }

    private static boolean isNoticed(LoopFlag flag) {
        Receipt receipt = flag.receipt();
        return receipt != null && receipt.outcome() instanceof Receipt.Seen;
    }

    /** What has ended by itself was not stopped, and nothing is said of it. */
    private String over(long now) {
        Long since = began == null ? told : began;
        began = null;
        told = null;
        if (since == null) {
            return last;
        }
        int leaked = session.runspaces().leakedThreads().size();
        return leaked == 0
                ? messages.text("stop.over", ago(now, since))
                : messages.text("stop.leaked", ago(now, since), leaked);
    }

    private String ago(long now, long since) {
        return Ages.took(messages, Duration.ofNanos(Math.max(0, now - since)));
    }
}
