package org.runspacelab.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.runspaces.LoopControl;
import org.runspacelab.ui.runspaces.LoopFlag;

/**
 * Which flag asks which runspace. A scenario knows its own, also once it has ended; a runspace that belongs to none is
 * taken to listen to the flag of the session's store, as the source documents' loops do.
 */
final class LoopFlags implements LoopControl {

    /** More ended scenarios than these are forgotten. */
    private static final int REMEMBERED = 200;

    private final LabSession session;
    private final InjectModel inject;
    private final List<ScenarioRun> runs = new CopyOnWriteArrayList<>();

    LoopFlags(LabSession session, InjectModel inject) {
        this.session = session;
        this.inject = inject;
    }

    /** Belongs to the FX thread. */
    void add(ScenarioRun run) {
        if (run.flag().isEmpty()) {
            return;
        }
        if (runs.size() >= REMEMBERED) {
            runs.removeIf(ScenarioRun::isDone);
        }
        runs.add(run);
    }

    @Override
    public LoopFlag flagOf(Runspace runspace) {
        Optional<ScenarioRun> run = runIn(runspace);
        return run.isPresent()
                ? of(run.get())
                : LoopFlag.of(session.store(), LiveLoop.FLAG, Optional.empty());
    }

    /** The flag of a run that has one. */
    static LoopFlag of(ScenarioRun run) {
        return LoopFlag.of(run.store(), run.flag().orElseThrow(), run.looksWithin());
    }

    @Override
    public boolean canAsk(Runspace runspace) {
        return runIn(runspace).filter(run -> of(run).cleared().isEmpty()).isPresent();
    }

    @Override
    public void ask(Runspace runspace) {
        runIn(runspace).ifPresent(run -> inject.write(run.store(), run.flag().orElseThrow(), false));
    }

    private Optional<ScenarioRun> runIn(Runspace runspace) {
        return runs.stream().filter(run -> run.runsIn(runspace)).findFirst();
    }
}
