package org.runspacelab.ui;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.theme.Messages;

/** Start, ask and stop, and when each can be done. Belongs to the FX thread; none of it waits. */
final class LoopActions {

    private final LabSession session;
    private final InjectModel inject;
    private final Consumer<Exception> onProblem;
    private final Consumer<ScenarioRun> onStart;
    private final Starts starts;
    private final RunStatus runs;
    private final LoopFlags flags;
    private final StopLine stopLine;
    private final ReadOnlyStringWrapper stopText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<OptionalInt> remaining = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final BooleanProperty canStartLoop = new SimpleBooleanProperty(true);
    private final BooleanProperty canAsk = new SimpleBooleanProperty();
    private final BooleanProperty canStop = new SimpleBooleanProperty();
    private final BooleanProperty onSessionStore = new SimpleBooleanProperty();

    /** @param onStart told of each scenario that was started */
    LoopActions(
            LabSession session,
            Background background,
            InjectModel inject,
            Messages messages,
            Consumer<ScenarioRun> onStart,
            Consumer<Exception> onProblem) {
        this.session = session;
        this.inject = inject;
        this.onStart = onStart;
        this.onProblem = onProblem;
        this.starts = new Starts(background, this::started, this::notStarted);
        this.runs = new RunStatus(session.store(), session::isWorking, this::show);
        this.flags = new LoopFlags(session, inject);
        this.stopLine = new StopLine(session, runs, messages, stopText::set);
    }

    /** To be asked by the pulse. */
    RunStatus runs() {
        return runs;
    }

    /** To be asked by the pulse. */
    StopLine stopLine() {
        return stopLine;
    }

    LoopFlags flags() {
        return flags;
    }

    /** How far stopping everything is; empty where nothing is to be said. */
    ReadOnlyStringProperty stopTextProperty() {
        return stopText.getReadOnlyProperty();
    }

    /** Takes over what another window on the session started. */
    void adopt(LoopActions before) {
        runs.adopt(before.runs);
        runs.running().forEach(flags::add);
        starts.adopt(before.starts);
        canStartLoop.set(canStartNow());
        onSessionStore.set(before.onSessionStore.get());
    }

    void startLoop(Scenario loop) {
        canStartLoop.set(false);
        starts.begin(loop, () -> loop.start(session, Map.of()));
    }

    /** On a store of its own, unless the user wants the session's. */
    void start(Scenario scenario) {
        boolean shared = onSessionStore.get();
        starts.begin(scenario, () -> {
            SynchronizedStore store = shared ? session.store() : session.shared().createStore();
            return scenario.start(session, store, scenario.settingsToWatch());
        });
    }

    /** A loop by clearing its flag, as an injection whose receipt tells when it was seen; all others are stopped. */
    void ask() {
        canAsk.set(false);
        runs.running().forEach(this::ask);
    }

    /** Asks the loops that have a flag, and leaves the others to end by themselves. */
    void askLoops() {
        canAsk.set(false);
        runs.running().stream().filter(run -> run.flag().isPresent()).forEach(this::ask);
    }

    /** One scenario, in the same way. */
    void ask(ScenarioRun run) {
        stopLine.userActed();
        run.flag().ifPresentOrElse(flag -> inject.write(run.store(), flag, false), run::stopAsync);
    }

    void stop(ScenarioRun run) {
        stopLine.userActed();
        run.stopAsync();
    }

    /** Gives up on everything that runs. */
    void abandonAll() {
        stopLine.stopWanted();
        runs.running().forEach(ScenarioRun::abandon);
        session.abandonAll();
    }

    /** Interrupts. Not through the background thread: that may be waiting for the very loop that is to stop. */
    void stop() {
        stopLine.stopWanted();
        runs.running().forEach(ScenarioRun::stopAsync);
        session.stopAll();
    }

    /** Whether scenarios are started on the session's store instead of one of their own. */
    BooleanProperty onSessionStoreProperty() {
        return onSessionStore;
    }

    ObservableBooleanValue canStart() {
        return canStartLoop;
    }

    ObservableBooleanValue canAsk() {
        return canAsk;
    }

    ObservableBooleanValue canStop() {
        return canStop;
    }

    /** How many jobs of the running scenarios remain; empty where none counts any. */
    ReadOnlyObjectProperty<OptionalInt> remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    private void started(Scenario scenario, ScenarioRun run) {
        runs.add(scenario, run);
        flags.add(run);
        onStart.accept(run);
    }

    private void notStarted(Exception problem) {
        canStartLoop.set(canStartNow());
        onProblem.accept(problem);
    }

    private void show(RunStatus.Look now) {
        remaining.set(now.remaining());
        canStop.set(now.running() > 0 || now.working());
        canAsk.set(now.askable());
        canStartLoop.set(!now.loopOnSession() && starts.isIdle());
    }

    private boolean canStartNow() {
        return starts.isIdle()
                && runs.running().stream().noneMatch(run -> RunStatus.isLoopOn(session.store(), run));
    }
}
