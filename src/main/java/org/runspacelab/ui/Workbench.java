package org.runspacelab.ui;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.closing.ClosingModel;
import org.runspacelab.ui.closing.ClosingQuestion;
import org.runspacelab.ui.console.ConsoleGatherer;
import org.runspacelab.ui.console.ConsoleModel;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.export.ExportLine;
import org.runspacelab.ui.export.ExportMenu;
import org.runspacelab.ui.export.ExportSources;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.export.FileDialog;
import org.runspacelab.ui.export.PictureSource;
import org.runspacelab.ui.export.TableCopy;
import org.runspacelab.ui.inject.InjectBar;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.inspector.InspectorRoom;
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
import org.runspacelab.ui.services.ServicesView;
import org.runspacelab.ui.shared.SharedGatherer;
import org.runspacelab.ui.shared.SharedModel;
import org.runspacelab.ui.shared.SharedView;
import org.runspacelab.ui.store.RunningWriters;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreGatherer;
import org.runspacelab.ui.store.StoreModel;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.store.WatchStrip;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.Theme;
import org.runspacelab.ui.timeline.TimelineGatherer;
import org.runspacelab.ui.timeline.TimelineModel;
import org.runspacelab.ui.timeline.TimelineView;

/** All rooms of the window on one session, wired together. Belongs to the FX thread. */
public final class Workbench implements AutoCloseable {

    private final LabParts parts;
    private final UiPulse pulse;
    private final PauseModel pause;
    private final ClosingModel closing;
    private @Nullable ClosingQuestion question;
    private Duration closeLimit = LabSession.CLOSE_LIMIT;
    private final Background background = new Background();
    private final LoopActions actions;
    private final InjectBar injectBar;
    private final StoreView storeView;
    private final ServicesView servicesView;
    private final ConsoleView consoleView;
    private final RunspacesView runspacesView;
    private final SharedView sharedView;
    private final TimelineView timelineView;
    private final InspectorRoom inspector;
    private final Scenario loop;
    private final ObservableValue<String> title;
    private final TabPane tabs = new TabPane();
    private final StatusBar status = new StatusBar();
    private final ExportLine exportLine;
    private final Toolbar toolbar;
    private final BorderPane root = new BorderPane();

    public Workbench(LabParts parts, Theme theme) {
        this(parts, theme, new FileDialog(parts.messages()));
    }

    /** @param files where exports are saved */
    Workbench(LabParts parts, Theme theme, FileChoice files) {
        this.parts = parts;
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
        InjectModel inject = new InjectModel(
                session, shown, background, new ReceiptText(messages, session.clock(), parts.zone()));

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
        pulse.add(new ServicesGatherer(shown, LiveLoop.SERVICES, services));
        pulse.add(inject);
        pulse.add(new SharedGatherer(session.shared(), parts.texts(), messages, shared));
        pulse.add(timelineGatherer);
        pulse.add(new StatusGatherer(session, messages, status::setText));

        pulse.add(actions.runs());
        pulse.add(actions.stopLine());
        closing = new ClosingModel(new RunningWork(session, actions.runs(), actions::askLoops), session.clock(),
                messages, this::closeWindow);
        pulse.add(closing);
        title = actions.remainingProperty().map(remaining -> title(messages, remaining));
        EmptyPlaces empty = new EmptyPlaces(messages, actions, loop);
        injectBar = new InjectBar(inject, messages, store.rows());
        storeView = new StoreView(store, shown, messages, ticker,
                (row, text) -> inject.inject(row.key(), row.inputType(), text), empty.store());
        runspacesView = new RunspacesView(runspaces, session, actions.flags(), messages, empty.runspaces(),
                StopLineView.of(actions.stopTextProperty()));
        consoleView = new ConsoleView(console, messages);
        servicesView = new ServicesView(services, messages, session.clock(), ticker);
        sharedView = new SharedView(shared, messages);
        inspector = new InspectorRoom(shown, storeView.table(), parts.texts(), messages, session.clock(), parts.zone(),
                ticker);
        pulse.add(inspector);
        timelineView = new TimelineView(timeline, messages, session.clock(), parts.zone(),
                new MarkDestinations(session.shared(), storeView, inspector, consoleView, tabs));
        timelineView.shownProperty().subscribe(timelineGatherer::setWatched);
        ExportSources sources = new ExportSources(store, storeView.table().getItems(), shown, consoleView.shown(),
                servicesView.table().getItems(), parts.texts(), session.clock(), messages)
                .withTimeline(timeline, timelineView.words(), session.clock(), messages);
        ExportMenu export = new ExportMenu(
                sources, files, background, exportLine, messages, session.clock(), parts.zone())
                .withPictures(pictures(), messages);
        toolbar = new Toolbar(messages, actions, parts.scenarios(), export,
                new PauseButton(pause, messages), theme);
        TableCopy.install(storeView.table());
        TableCopy.install(servicesView.table());
        TableCopy.install(sharedView.table());
        storeView.table().getSelectionModel().selectedItemProperty().subscribe(injectBar::follow);
        storeView.holdChoice(pause.pausedProperty());
        layOut(new WatchStrip(store, messages, List.of(LiveLoop.VALUE, LiveLoop.FLAG, LiveLoop.SERVICES)));
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
        new Shortcuts(actions, loop, storeView, consoleView, servicesView, timelineView, injectBar, toolbar, pause, tabs)
                .install(root.getScene());
        inspector.install(root.getScene());
        pulse.start();
        toolbar.focusStart();
        if (root.getScene().getWindow() instanceof Stage stage) {
            ClosingQuestion asked = new ClosingQuestion(stage, closing, parts.messages());
            question = asked;
            asked.install();
        }
    }

    /** How long what runs gets to stop, once the window is closed, before it is abandoned. */
    Duration closeLimit() {
        return closeLimit;
    }

    private void closeWindow(Duration limit) {
        closeLimit = limit;
        if (question != null) {
            question.close();
        }
        root.getScene().getWindow().hide();
    }

    /** Stops showing. The session goes on. */
    @Override
    public void close() {
        if (question != null) {
            question.close();
        }
        pulse.close();
        inspector.close();
        background.close();
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
                new PictureSource("tab", () -> tabs.getSelectionModel().getSelectedItem().getContent()),
                new PictureSource("window", () -> root));
    }

    private void layOut(WatchStrip watch) {
        Messages messages = parts.messages();
        VBox store = new VBox(storeView.root(), injectBar.root());
        VBox.setVgrow(storeView.root(), Priority.ALWAYS);
        SplitPane upper = new SplitPane(runspacesView.root(), store);
        upper.setDividerPositions(0.28);
        SplitPane.setResizableWithParent(runspacesView.root(), false);
        inspector.joinTo(upper);
        tabs.getTabs().setAll(
                tab("console", messages.text("console.title"), Feather.TERMINAL, consoleView.root()),
                tab("services", messages.text("services.title"), Feather.LIST, servicesView.root()),
                tab("shared", messages.text("shared.title"), Feather.SHARE_2, sharedView.root()),
                tab("timeline", messages.text("timeline.title"), Feather.CLOCK, timelineView.root()));
        timelineView.shownProperty().bind(tabs.getTabs().getLast().selectedProperty());
        tabs.setId("lower-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        SplitPane all = new SplitPane(upper, tabs);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.65);
        status.setText("");
        status.getRightItems().add(exportLine.root());
        root.setTop(new VBox(toolbar.root(), new PauseBanner(pause, messages).root(), watch.root()));
        root.setCenter(all);
        root.setBottom(status);
        root.getStyleClass().add("workbench");
    }

    private static Tab tab(String id, String title, Feather icon, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId("tab-" + id);
        tab.setGraphic(new FontIcon(icon));
        return tab;
    }
}
