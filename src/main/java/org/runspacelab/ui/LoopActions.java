package org.runspacelab.ui;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.runspaces.LoopPhase;
import org.runspacelab.ui.runspaces.RunspacesModel;

/** Start, ask and stop, and when each can be done. Belongs to the FX thread; none of it waits. */
final class LoopActions {

    private final LabSession session;
    private final Scenario scenario;
    private final Background background;
    private final InjectModel inject;
    private final Consumer<Exception> onProblem;
    private final BooleanBinding canStart;
    private final BooleanBinding canAsk;
    private final BooleanBinding canStop;
    private @Nullable ScenarioRun run;

    LoopActions(
            LabSession session,
            Scenario scenario,
            Background background,
            InjectModel inject,
            RunspacesModel runspaces,
            Consumer<Exception> onProblem) {
        this.session = session;
        this.scenario = scenario;
        this.background = background;
        this.inject = inject;
        this.onProblem = onProblem;
        var phase = runspaces.newestProperty();
        canStart = Bindings.createBooleanBinding(() -> !phase.get().isActive(), phase);
        canAsk = phase.isEqualTo(LoopPhase.RUNNING);
        canStop = Bindings.createBooleanBinding(
                () -> phase.get() == LoopPhase.RUNNING || phase.get() == LoopPhase.ASKED, phase);
    }

    void start() {
        background.run(() -> scenario.start(session, Map.of()), started -> run = started, onProblem);
    }

    /** Clears the flag, as an injection: its receipt tells when the loop saw it. */
    void ask() {
        inject.write(LiveLoop.FLAG, false);
    }

    /** Interrupts. Not through the background thread: that may be waiting for the very loop that is to stop. */
    void stop() {
        if (run != null) {
            run.stopAsync();
        }
    }

    BooleanBinding canStart() {
        return canStart;
    }

    BooleanBinding canAsk() {
        return canAsk;
    }

    BooleanBinding canStop() {
        return canStop;
    }
}
