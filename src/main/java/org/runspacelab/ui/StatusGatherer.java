package org.runspacelab.ui;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.LeakedThread;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.live.Beat;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.RateMeter;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** What the status bar says, made at most once a second. Belongs to the pulse's thread. */
final class StatusGatherer implements PulseSource {

    private static final long MEMORY_STEP = Duration.ofMinutes(1).toNanos();
    private static final long MEGABYTE = 1024 * 1024;

    private final LabSession session;
    private final Messages messages;
    private final Consumer<String> show;
    private final Beat beat = Beat.everySecond();
    private final RateMeter writes = new RateMeter();
    private long lastShown;
    private String last = "";

    StatusGatherer(LabSession session, Messages messages, Consumer<String> show) {
        this.session = session;
        this.messages = messages;
        this.show = show;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        if (!beat.turns(now)) {
            return null;
        }
        String counts = counts(now);
        // Memory changes all the time: it is no reason to wake a window where nothing happens.
        if (counts.equals(last) && now - lastShown < MEMORY_STEP) {
            return null;
        }
        last = counts;
        lastShown = now;
        String text = messages.text("status.bar", counts, usedMemory());
        return () -> show.accept(text);
    }

    private String counts(long now) {
        long sequence = session.store().sequence();
        writes.sample(sequence, now);
        double rate = writes.perSecond(sequence, now);
        long running = session.runspaces().runspaces().stream().filter(StatusGatherer::isRunning).count()
                + session.jobs().jobs().stream().filter(job -> !job.state().isFinal()).count();
        long queued = 0;
        for (RunspacePool pool : session.runspaces().pools()) {
            running += pool.running();
            queued += pool.queued();
        }
        String perSecond = Ages.rate(messages, rate);
        return messages.text("status.counts", running, queued, perSecond.isEmpty() ? "0" : perSecond)
                + services() + leaked();
    }

    /** Threads of what was abandoned, and those that scripts left behind, for as long as they live. */
    private String leaked() {
        List<LeakedThread> leaked = session.runspaces().leakedThreads();
        return leaked.isEmpty() ? "" : messages.text("status.leaked", leaked.size(), leaked.getFirst().name());
    }

    private String services() {
        StoreEntry entry = session.store().entry(LiveLoop.SERVICES);
        if (entry == null || !(entry.value() instanceof ServiceSnapshot snapshot)) {
            return "";
        }
        String name = snapshot.source().kind() == SourceInfo.Kind.PROCESSES ? "status.processes" : "status.services";
        return messages.text(name, snapshot.size());
    }

    private static boolean isRunning(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        return pipeline != null && !pipeline.state().isFinal();
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
