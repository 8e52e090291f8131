package org.runspacelab.ui.runspaces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** Looks at every runspace once a pulse and words what it finds. Belongs to the pulse's thread. */
public final class RunspacesGatherer implements PulseSource {

    private final LabSession session;
    private final String flagKey;
    private final Messages messages;
    private final RunspacesModel model;
    private final Ticker ticker;
    private final Map<Long, RunspacesModel.Update> last = new HashMap<>();
    /** The pipelines that were shown in their final state: a flag set again later does not change how they ended. */
    private final Map<Long, Pipeline> ended = new HashMap<>();

    /** @param flagKey the key that asks the loops of this session to stop */
    public RunspacesGatherer(
            LabSession session, String flagKey, Messages messages, RunspacesModel model, Ticker ticker) {
        this.session = session;
        this.flagKey = flagKey;
        this.messages = messages;
        this.model = model;
        this.ticker = ticker;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        OptionalLong flagCleared = flagCleared();
        List<RunspacesModel.Update> updates = new ArrayList<>();
        int active = 0;
        for (Runspace runspace : session.runspaces().runspaces()) {
            Pipeline pipeline = runspace.latestPipeline();
            if (pipeline != null && pipeline == ended.get(runspace.id())) {
                continue;
            }
            LoopStatus status = LoopStatus.of(runspace, flagCleared, now);
            active += status.phase().isActive() ? 1 : 0;
            RunspacesModel.Update update = word(runspace.id(), status);
            if (!update.equals(last.put(runspace.id(), update))) {
                updates.add(update);
            }
            if (pipeline != null && status.isFinal()) {
                ended.put(runspace.id(), pipeline);
            }
        }
        if (active > 0) {
            ticker.active(now);
        }
        if (updates.isEmpty()) {
            return null;
        }
        int running = active;
        return () -> model.apply(updates, running);
    }

    private RunspacesModel.Update word(long id, LoopStatus status) {
        return new RunspacesModel.Update(id, status.name(), status.phase(), phase(status), detail(status),
                Objects.requireNonNullElse(status.reason(), ""));
    }

    private String phase(LoopStatus status) {
        String word = messages.text(status.phase().word());
        return switch (status.phase()) {
            // Whole seconds: a text that changes ten times a second can't be read.
            case ASKED, STOPPING -> messages.text("phase.since", word, status.stopping().toSeconds());
            case STOPPED -> messages.text("phase.took", word, Ages.took(messages, status.stopping()));
            case READY, RUNNING, COMPLETED, FAILED, ABANDONED -> word;
        };
    }

    private String detail(LoopStatus status) {
        String counts = messages.text("runspace.detail", status.turns(), Ages.clock(status.running()));
        // The original's own name, where the word above says more than it.
        if (status.phase() == LoopPhase.STOPPED || status.phase() == LoopPhase.ASKED) {
            counts += messages.text("runspace.state", status.state());
        }
        return counts;
    }

    private OptionalLong flagCleared() {
        StoreEntry flag = session.store().entry(flagKey);
        return flag != null && Boolean.FALSE.equals(flag.value())
                ? OptionalLong.of(flag.nanos())
                : OptionalLong.empty();
    }
}
