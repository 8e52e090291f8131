package org.runspacelab.ui.runspaces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.Deadlock;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.live.Steppable;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Messages;

/** Looks at every runspace, pool and job once a pulse. Belongs to the pulse's thread. */
public final class RunspacesGatherer implements Steppable {

    private final LabSession session;
    private final LoopControl loops;
    private final NodeWords words;
    private final NodeSteps steps;
    private final RunspacesModel model;
    private final Ticker ticker;
    private final Map<String, NodeUpdate> last = new HashMap<>();
    private final Map<String, Seen> seenLast = new HashMap<>();
    /** The pipelines that were shown in their final state: a flag set again later does not change how they ended. */
    private final Map<String, Pipeline> ended = new HashMap<>();

    /** What the words of a runspace are made of: they are made anew where it is another than at the last look. */
    private record Seen(LoopStatus status, RunspaceState state) {}

    /** One look at everything. */
    private final class Look {
        private final long now;
        private final Set<String> present = new HashSet<>();
        private final List<NodeUpdate> updates = new ArrayList<>();
        private final Map<String, Deadlock> deadlocked = new HashMap<>();
        private boolean active;

        Look(long now) {
            this.now = now;
            for (Deadlock each : session.deadlocks()) {
                each.names().forEach(name -> deadlocked.put(name, each));
            }
        }

        void runspace(Runspace runspace, @Nullable RunspacePool pool) {
            String id = NodeWords.id(runspace);
            present.add(id);
            Pipeline pipeline = runspace.latestPipeline();
            if (pool == null && pipeline != null && pipeline == ended.get(id)) {
                return;
            }
            LoopStatus status = status(runspace);
            Seen seen = new Seen(status, runspace.state());
            if (seen.equals(seenLast.put(id, seen))) {
                active |= status.phase().isActive();
                return;
            }
            show(pool == null ? words.runspace(runspace, status) : words.worker(runspace, pool, status));
            if (pipeline != null && status.isFinal()) {
                ended.put(id, pipeline);
            }
        }

        private LoopStatus status(Runspace runspace) {
            LoopStatus status = LoopStatus.of(runspace, loops.flagOf(runspace), now);
            Deadlock in = status.phase() == LoopPhase.RUNNING ? deadlocked.get(runspace.name()) : null;
            return in == null ? status : status.in(in);
        }

        void show(NodeUpdate update) {
            present.add(update.id());
            active |= update.phase().isActive();
            if (!update.equals(last.put(update.id(), update))) {
                updates.add(update);
            }
        }
    }

    /** @param loops how they are asked to stop */
    public RunspacesGatherer(
            LabSession session, LoopControl loops, Messages messages, RunspacesModel model, Ticker ticker) {
        this.session = session;
        this.loops = loops;
        this.words = new NodeWords(messages);
        this.steps = new NodeSteps(session, messages);
        this.model = model;
        this.ticker = ticker;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Look look = new Look(now);
        session.runspaces().runspaces().forEach(runspace -> look.runspace(runspace, null));
        for (RunspacePool pool : session.runspaces().pools()) {
            look.show(words.pool(pool));
            pool.runspaces().forEach(runspace -> look.runspace(runspace, pool));
        }
        for (ProcessJob job : session.jobs().jobs()) {
            look.show(words.job(job, now));
        }
        List<String> gone = gone(look.present);
        if (look.active) {
            ticker.active(now);
        }
        return look.updates.isEmpty() && gone.isEmpty() ? null : () -> model.apply(look.updates, gone);
    }

    /** Kept among what is shown, so that the next look at the present corrects it. */
    @Override
    public @Nullable Runnable step(LabEvent change) {
        if (!(change instanceof LabEvent.StateChanged(StateChange state))) {
            return null;
        }
        NodeUpdate update = steps.of(state, last);
        if (update != null) {
            seenLast.remove(update.id());
        }
        if (update == null || update.equals(last.put(update.id(), update))) {
            return null;
        }
        return () -> model.apply(List.of(update), List.of());
    }

    private List<String> gone(Set<String> present) {
        if (present.size() == last.size()) {
            return List.of();
        }
        List<String> gone = last.keySet().stream().filter(id -> !present.contains(id)).toList();
        gone.forEach(last::remove);
        gone.forEach(seenLast::remove);
        gone.forEach(ended::remove);
        return gone;
    }
}
