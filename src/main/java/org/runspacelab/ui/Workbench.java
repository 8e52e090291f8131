package org.runspacelab.ui;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.StatusBar;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.settings.SavedInjections;
import org.runspacelab.ui.closing.WindowClosing;
import org.runspacelab.ui.console.ConsoleGatherer;
import org.runspacelab.ui.console.ConsoleModel;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.export.DiagnosticsSource;
import org.runspacelab.ui.export.ExportLine;
import org.runspacelab.ui.export.ExportMenu;
import org.runspacelab.ui.export.ExportSources;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.export.PictureSource;
import org.runspacelab.ui.export.TableCopy;
import org.runspacelab.ui.inject.InjectBar;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.inspector.InspectorRoom;
import org.runspacelab.ui.inject.SavedModel;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.pause.PauseBanner;
import org.runspacelab.ui.pause.PauseButton;
import org.runspacelab.ui.pause.PauseModel;
import org.runspacelab.ui.runspaces.RunspacesGatherer;
import org.runspacelab.ui.runspaces.RunspacesModel;
import org.runspacelab.ui.runspaces.RunspacesView;
import org.runspacelab.ui.services.ServicesGatherer;
import org.runspacelab.ui.services.ServicesModel;
import org.runspacelab.ui.settings.KeptPins;
import org.runspacelab.ui.settings.KeptTable;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.shared.SharedGatherer;
import org.runspacelab.ui.shared.SharedModel;
import org.runspacelab.ui.store.PinnedKeys;
import org.runspacelab.ui.store.RunningWriters;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreGatherer;
import org.runspacelab.ui.store.StoreModel;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.store.WatchStrip;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.TimelineGatherer;
import org.runspacelab.ui.timeline.TimelineModel;

/** All rooms of the window on one session, wired together. Belongs to the FX thread. */
public final class Workbench implements AutoCloseable {

    private static final List<String> FIRST_PINNED = List.of(LiveLoop.VALUE, LiveLoop.FLAG, LiveLoop.SERVICES);

    private final LabParts parts;
    private final UserChoices choices;
    private final UiPulse pulse;
    private final PauseModel pause;
    private final WindowClosing closing;
    private final Background background = new Background();
    private final LoopActions actions;
    private final InjectBar injectBar;
    private final SavedModel saved;
    private final InjectModel inject;
    private final StoreView storeView;
    private final ConsoleView consoleView;
    private final RunspacesView runspacesView;
    private final LowerRooms rooms;
    private final InspectorRoom inspector;
    private final ScriptRooms scripts;
    private final Scenario loop;
    private final ObservableValue<String> title;
    private final LowerTabs tabs = new LowerTabs();
    private final StatusBar status = new StatusBar();
    private final ExportLine exportLine;
    private final Recordings recordings;
    private final Toolbar toolbar;
    private final SettingsLine settingsLine;
    private final WorkbenchFrame frame;
    private final Subscription kept;
    private final BorderPane root = new BorderPane();

    /**
     * @param choices what the user wants to see, and how
     * @param keeper says when settings could not be kept
     * @param files where exports are saved
     */
    Workbench(LabParts parts, UserChoices choices, SettingsKeeper keeper, FileChoice files) {
        this.choices = choices;
        this.parts = parts;
        PinnedKeys pinned = KeptPins.of(choices, FIRST_PINNED);
        this.exportLine = new ExportLine(parts.messages());
        LabSession session = parts.session();
        Messages messages = parts.messages();
        String you = messages.text("you");
        Ticker ticker = new Ticker(session.clock().nanos());
        FailureNotice notice = new FailureNotice(root, messages);
        StoreModel store = new StoreModel();
        ShownStore shown = new ShownStore(session.shared());
        SharedModel shared = new SharedModel();
        loop = parts.scenarios().find(LiveLoop.ID).orElseThrow();
        RunspacesModel runspaces = new RunspacesModel(notice::show);
        ConsoleModel console = new ConsoleModel();
        ServicesModel services = new ServicesModel();
        inject = new InjectModel(
                session, shown, background, new ReceiptText(messages, session.clock(), parts.zone()), parts.texts());
        saved = new SavedModel(new SavedInjections(parts.settings()), background, messages);

        TimelineModel timeline = new TimelineModel(LiveLoop.FLAG);
        TimelineGatherer timelineGatherer = new TimelineGatherer(session, LiveLoop.FLAG, timeline);
        pause = new PauseModel(session, messages, parts.texts(), parts.zone());
        actions = new LoopActions(session, background, inject, messages, this::turnTo, notice::show);
        pulse = new UiPulse(session.clock(), pause.view());
        pulse.add(ticker);
        pulse.add(background);
        pulse.add(shown);
        pulse.add(new StoreGatherer(shown, parts.texts(), store, ticker, you, new RunningWriters(session.runspaces())));
        pulse.add(new RunspacesGatherer(session, actions.flags(), messages, runspaces, ticker));
        pulse.add(new ConsoleGatherer(session.runspaces().lines(), session.clock(), parts.zone(), you, console));
        pulse.add(new ServicesGatherer(shown, LiveLoop.SERVICES, parts.services(), services));
        pulse.add(inject);
        pulse.add(new SharedGatherer(session.shared(), parts.texts(), messages, shared));
        pulse.add(timelineGatherer);
        pulse.add(new StatusGatherer(session, messages, status::setText));
        settingsLine = new SettingsLine(keeper, messages);
        pulse.add(settingsLine);
        pulse.add(new InnerErrors(parts.log(), notice, messages));
        scripts = new ScriptRooms(parts, files, pulse);
        pulse.add(actions.runs());
        pulse.add(actions.stopLine());
        closing = new WindowClosing(
                new RunningWork(session, actions.runs(), actions::askLoops), session.clock(), messages, pulse);
        title = actions.remainingProperty().map(remaining -> title(messages, remaining));
        EmptyPlaces empty = new EmptyPlaces(messages, actions, loop);
        injectBar = new InjectBar(inject, saved, messages, store.rows());
        storeView = new StoreView(store, shown, messages, ticker, injectBar, pinned, empty.store(),
                choices.calm());
        runspacesView = new RunspacesView(runspaces, session, actions.flags(), messages, empty.runspaces(),
                StopLineView.of(actions.stopTextProperty()));
        consoleView = new ConsoleView(console, messages);
        inspector = new InspectorRoom(shown, storeView.table(), parts.texts(), messages, session.clock(), parts.zone(),
                ticker, choices.text().scale());
        pulse.add(inspector);
        rooms = new LowerRooms(parts, choices, pulse, ticker, new LowerRooms.Models(services, shared, timeline), tabs,
                new MarkDestinations(session.shared(), storeView, inspector, consoleView, tabs));
        ExportSources sources = rooms.exported(new ExportSources(
                store, storeView.table(), shown, consoleView.shown(), parts.texts(), session.clock(), messages));
        ExportMenu export = new ExportMenu(
                sources, files, background, exportLine, messages, session.clock(), parts.zone())
                .withPictures(pictures(), messages)
                .withDiagnostics(new DiagnosticsSource(session, parts.log(), parts.texts(), keeper::text), messages);
        recordings = Recordings.of(parts, choices, files, background, pulse);
        toolbar = new Toolbar(messages, actions, parts.scenarios(), export,
                new PauseButton(pause, messages), recordings.buttons(), choices);
        TableCopy.install(storeView.table());
        kept = KeptTable.keep(storeView.table(), choices);
        storeView.table().chosenProperty().subscribe(injectBar::follow);
        storeView.holdChoice(pause.pausedProperty());
        WatchStrip watch = new WatchStrip(store, messages, pinned);
        tabs.add(LowerTabs.Room.CONSOLE, messages, () -> scripts.below(consoleView));
        rooms.addTabs(timelineGatherer);
        tabs.add(LowerTabs.Room.SCRIPTS, messages, scripts::editor);
        status.getRightItems().addAll(recordings.lines());
        status.getRightItems().addAll(settingsLine.root(), exportLine.root());
        SplitPane beside = RoomLayout.layOut(root,
                new VBox(toolbar.root(), new PauseBanner(pause, messages).root(), watch.root()),
                runspacesView, storeView, injectBar, inspector, tabs, status, choices);
        frame = new WorkbenchFrame(root, beside, status, choices.text(), toolbar);
    }

    public Parent root() {
        return root;
    }

    public UiPulse pulse() {
        return pulse;
    }

    /** Whether the view stands still. */
    PauseModel pause() {
        return pause;
    }

    /** The window's title; it counts the jobs that remain. */
    public ObservableValue<String> title() {
        return title;
    }

    /** Begins to show the session, and takes the window's keys. The root has to be in a scene. */
    public void start() {
        List<Shortcut> keys = shortcuts();
        Shortcuts.install(keys, root.getScene());
        inspector.install(root.getScene());
        toolbar.explain(keys);
        pulse.start();
        saved.load();
        toolbar.focusStart();
        closing.install(root.getScene());
    }

    /** How long what runs gets to stop, once the window is closed, before it is abandoned. */
    Duration closeLimit() {
        return closing.limit();
    }

    /** The window's keys. */
    List<Shortcut> shortcuts() {
        return new Shortcuts(actions, loop, storeView, consoleView, rooms, inject, injectBar, inspector,
                toolbar, pause, tabs, scripts, choices.text(), recordings).all();
    }

    /** Goes on where another workbench on the same session is. */
    void adopt(Workbench before) {
        pause.adopt(before.pause);
        actions.adopt(before.actions);
        storeView.show(before.storeView.shown());
        tabs.adopt(before.tabs);
        scripts.adopt(before.scripts);
    }

    /** Stops showing. The session goes on. */
    @Override
    public void close() {
        closing.close();
        kept.unsubscribe();
        rooms.close();
        frame.close();
        toolbar.close();
        pulse.close();
        inspector.close();
        recordings.close();
        scripts.close();
        background.close();
    }

    /** Once closed, waits for the files that are being written, until this {@link System#nanoTime()} at most. */
    void awaitWritten(long deadline) throws InterruptedException {
        background.awaitWritten(deadline);
        scripts.awaitWritten(deadline);
    }

    /** The panel that shows one key. */
    public InspectorRoom inspector() {
        return inspector;
    }

    /** What this window shows and works with. */
    public LabParts parts() {
        return parts;
    }

    /** Shows the store that a scenario works on, and says which that is. */
    private void turnTo(ScenarioRun run) {
        // Another store in a paused view would be a picture of another moment.
        pause.whenLive(() -> storeView.show(run.store()));
    }

    private static String title(Messages messages, OptionalInt remaining) {
        return remaining.isPresent()
                ? messages.text("window.title.remaining", remaining.getAsInt())
                : messages.text("window.title");
    }

    private List<PictureSource> pictures() {
        return List.of(
                new PictureSource("store", storeView::root),
                new PictureSource("tab", tabs::shown),
                new PictureSource("window", () -> root));
    }
}
