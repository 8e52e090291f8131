package org.runspacelab.ui.runspaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.theme.Messages;

/**
 * What single state changes do to a tree that stands still. Counts and times stay as they were: they are not among
 * what changed. Belongs to the pulse's thread.
 */
final class NodeSteps {

    private record Place(Runspace runspace, @Nullable RunspacePool pool) {}

    private final LabSession session;
    private final Messages messages;

    NodeSteps(LabSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /**
     * The node as it is after this change.
     *
     * @param shown the nodes as they are shown, by their ids
     * @return null where no node shows anything of it
     */
    @Nullable NodeUpdate of(StateChange change, Map<String, NodeUpdate> shown) {
        return switch (change.of()) {
            case PIPELINE -> pipeline(change, shown);
            case RUNSPACE -> runspace(change, shown);
            case POOL, JOB -> other(change, shown);
        };
    }

    /** One that is shown is told by its pipeline; one that is not shown yet appears. */
    private @Nullable NodeUpdate runspace(StateChange change, Map<String, NodeUpdate> shown) {
        for (Place place : places()) {
            if (place.runspace().name().equals(change.source())) {
                return shown.containsKey(NodeWords.id(place.runspace())) ? null : fresh(place);
            }
        }
        return null;
    }

    private @Nullable NodeUpdate pipeline(StateChange change, Map<String, NodeUpdate> shown) {
        for (Place place : places()) {
            Pipeline latest = place.runspace().latestPipeline();
            if (latest != null && latest.name().equals(change.source())) {
                NodeUpdate known = shown.get(NodeWords.id(place.runspace()));
                return at(known == null ? fresh(place) : known, phase(change.state()), change.reason());
            }
        }
        return null;
    }

    private @Nullable NodeUpdate other(StateChange change, Map<String, NodeUpdate> shown) {
        for (ProcessJob job : session.jobs().jobs()) {
            NodeUpdate known = shown.get(NodeWords.id(job));
            if (known != null && job.name().equals(change.source())) {
                return at(known, phase(change.state()), change.reason());
            }
        }
        for (RunspacePool pool : session.runspaces().pools()) {
            NodeUpdate known = shown.get(NodeWords.id(pool));
            if (known != null && pool.name().equals(change.source())) {
                return new NodeUpdate(known.id(), known.parent(), known.name(), known.phase(),
                        messages.text("pool.state." + change.state()), known.detail(), Objects.requireNonNullElse(change.reason(), ""), known.target());
            }
        }
        return null;
    }

    private NodeUpdate fresh(Place place) {
        RunspacePool pool = place.pool();
        String parent = pool == null ? NodeWords.parent(place.runspace()) : NodeWords.id(pool);
        return new NodeUpdate(NodeWords.id(place.runspace()), parent, place.runspace().name(), LoopPhase.READY,
                messages.text(LoopPhase.READY.word()), "", "", new NodeTarget.OfRunspace(place.runspace()));
    }

    private NodeUpdate at(NodeUpdate known, LoopPhase phase, @Nullable String reason) {
        return new NodeUpdate(known.id(), known.parent(), known.name(), phase, messages.text(phase.word()),
                known.detail(), Objects.requireNonNullElse(reason, ""), known.target());
    }

    /** Jobs have states of the same names. */
    private static LoopPhase phase(String state) {
        for (PipelineState one : PipelineState.values()) {
            if (one.toString().equals(state)) {
                return LoopStatus.phase(one);
            }
        }
        return LoopPhase.READY;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        session.runspaces().runspaces().forEach(runspace -> places.add(new Place(runspace, null)));
        for (RunspacePool pool : session.runspaces().pools()) {
            pool.runspaces().forEach(runspace -> places.add(new Place(runspace, pool)));
        }
        return places;
    }
}
