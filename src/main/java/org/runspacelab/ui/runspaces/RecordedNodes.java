package org.runspacelab.ui.runspaces;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** The tree from the states of a recorded moment. Belongs to the pulse's thread. */
public final class RecordedNodes implements PulseSource {

    private static final String WORKER = " runspace-";

    private final Supplier<Map<String, StateChange>> states;
    private final Messages messages;
    private final RunspacesModel model;
    private Map<String, StateChange> looked = Map.of();
    private Map<String, NodeUpdate> last = Map.of();

    /** @param states the latest change of each thing at the moment; another map where that is another */
    public RecordedNodes(Supplier<Map<String, StateChange>> states, Messages messages, RunspacesModel model) {
        this.states = states;
        this.messages = messages;
        this.model = model;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Map<String, StateChange> at = states.get();
        if (at == looked) {
            return null;
        }
        looked = at;
        Map<String, NodeUpdate> nodes = nodes(at.values());
        List<NodeUpdate> updates = nodes.values().stream()
                .filter(update -> !update.equals(last.get(update.id()))).toList();
        List<String> gone = last.keySet().stream().filter(id -> !nodes.containsKey(id)).toList();
        last = nodes;
        return updates.isEmpty() && gone.isEmpty() ? null : () -> model.apply(updates, gone);
    }

    /** Pools come before their workers; of a runspace its latest pipeline says more than itself. */
    private Map<String, NodeUpdate> nodes(Collection<StateChange> changes) {
        Map<String, StateChange> pipelines = new HashMap<>();
        List<StateChange> others = new ArrayList<>();
        for (StateChange change : changes) {
            if (change.of() != StateChange.Of.PIPELINE) {
                others.add(change);
            } else if (change.runspace() != null) {
                pipelines.merge(change.runspace(), change,
                        (one, other) -> one.sequence() < other.sequence() ? other : one);
            }
        }
        Map<String, NodeUpdate> nodes = new LinkedHashMap<>();
        others.stream().filter(one -> one.of() != StateChange.Of.RUNSPACE).forEach(one -> put(nodes, one, null));
        others.stream().filter(one -> one.of() == StateChange.Of.RUNSPACE).forEach(
                one -> put(nodes, one, pipelines.remove(one.source())));
        // Those whose own changes the recording has not.
        pipelines.forEach((runspace, pipeline) -> put(nodes, new StateChange(pipeline.sequence(), pipeline.nanos(),
                runspace, StateChange.Of.RUNSPACE, pipeline.state(), pipeline.reason()), pipeline));
        return nodes;
    }

    private void put(Map<String, NodeUpdate> nodes, StateChange change, @Nullable StateChange pipeline) {
        StateChange telling = pipeline == null ? change : pipeline;
        LoopPhase phase = phase(telling);
        String id = change.of() + " " + change.source();
        String detail = messages.text("replay.node.since", Ages.clock(Duration.ofNanos(Math.max(0, telling.nanos()))))
                + (phase == LoopPhase.READY ? messages.text("runspace.state", telling.state()) : "");
        nodes.put(id, new NodeUpdate(id, parent(nodes, change), change.source(), phase, messages.text(phase.word()),
                detail, Objects.requireNonNullElse(telling.reason(), ""), new NodeTarget.Recorded()));
    }

    private static @Nullable String parent(Map<String, NodeUpdate> nodes, StateChange change) {
        int pool = change.source().lastIndexOf(WORKER);
        String id = pool > 0 ? StateChange.Of.POOL + " " + change.source().substring(0, pool) : "";
        return nodes.containsKey(id) ? id : null;
    }

    /** Things of all kinds have states of the same names. */
    private static LoopPhase phase(StateChange change) {
        return switch (change.state()) {
            case "Running" -> LoopPhase.RUNNING;
            case "Stopping", "Closing" -> LoopPhase.STOPPING;
            case "Stopped" -> LoopPhase.STOPPED;
            case "Completed", "Closed" -> LoopPhase.COMPLETED;
            case "Failed", "Broken" -> LoopPhase.FAILED;
            case "Abandoned" -> LoopPhase.ABANDONED;
            default -> LoopPhase.READY;
        };
    }
}
