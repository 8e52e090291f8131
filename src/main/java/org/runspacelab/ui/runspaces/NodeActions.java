package org.runspacelab.ui.runspaces;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.theme.Confirmation;

/**
 * What can be done to one runspace, pool or job: ask it, stop it, and behind that abandon or kill it. Only the last
 * step asks again. Belongs to the FX thread.
 */
final class NodeActions implements NodeOffers {

    private static final Set<LoopPhase> ASKABLE = Set.of(LoopPhase.RUNNING);
    private static final Set<LoopPhase> STOPPABLE = Set.of(LoopPhase.RUNNING, LoopPhase.ASKED, LoopPhase.NOTICED);
    private static final Set<LoopPhase> LAST = Set.of(LoopPhase.ASKED, LoopPhase.NOTICED, LoopPhase.STOPPING);

    /**
     * One action.
     *
     * @param name among the window's messages
     * @param inRow the phases in which the row offers it itself: the next step, not all there are
     * @param can whether it can be done now
     */
    record Action(String name, Set<LoopPhase> inRow, BooleanSupplier can, Runnable run) {}

    private final LabSession session;
    private final LoopControl loops;
    private final Confirmation confirmation;

    NodeActions(LabSession session, LoopControl loops, Confirmation confirmation) {
        this.session = session;
        this.loops = loops;
        this.confirmation = confirmation;
    }

    @Override
    public List<Action> of(LabNode node, Node owner) {
        BooleanSupplier active = () -> node.phaseProperty().get().isActive();
        return switch (node.target()) {
            case NodeTarget.OfRunspace(Runspace runspace) -> List.of(
                    new Action("ask", ASKABLE,
                            () -> ASKABLE.contains(node.phaseProperty().get()) && loops.canAsk(runspace),
                            () -> loops.ask(runspace)),
                    new Action("stop", STOPPABLE, active, () -> stop(runspace.latestPipeline())),
                    new Action("abandon", LAST, active,
                            () -> confirm("abandon", node, owner, () -> abandon(runspace.latestPipeline()))));
            case NodeTarget.Recorded _ -> List.of();
            case NodeTarget.OfPool target -> List.of(
                    new Action("close", Set.of(), () -> isOpen(node), target.pool()::closeAsync));
            case NodeTarget.OfJob(ProcessJob job) -> List.of(
                    new Action("stop", STOPPABLE, active, job::stopAsync),
                    new Action("kill", LAST, active, () -> confirm("kill", node, owner, job::kill)));
        };
    }

    private void confirm(String name, LabNode node, Node owner, Runnable action) {
        confirmation.ask(owner, "node." + name, name, node.nameProperty().get(), action);
    }

    private static boolean isOpen(LabNode node) {
        return node.phaseProperty().get().isActive() || node.phaseProperty().get() == LoopPhase.READY;
    }

    private static void stop(@Nullable Pipeline pipeline) {
        if (pipeline != null) {
            pipeline.stopAsync();
        }
    }

    private void abandon(@Nullable Pipeline pipeline) {
        if (pipeline != null) {
            session.abandon(pipeline);
        }
    }
}
