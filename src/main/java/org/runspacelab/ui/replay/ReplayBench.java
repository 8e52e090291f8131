package org.runspacelab.ui.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.Moment;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.console.ConsoleModel;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.console.RecordedLines;
import org.runspacelab.ui.export.TableCopy;
import org.runspacelab.ui.inspector.InspectorRoom;
import org.runspacelab.ui.live.PulseView;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.runspaces.RecordedNodes;
import org.runspacelab.ui.runspaces.RunspacesModel;
import org.runspacelab.ui.runspaces.RunspacesView;
import org.runspacelab.ui.services.ServicesGatherer;
import org.runspacelab.ui.services.ServicesModel;
import org.runspacelab.ui.services.ServicesView;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.store.PinnedKeys;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreGatherer;
import org.runspacelab.ui.store.StoreModel;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.store.WatchStrip;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.ScrolledRooms;
import org.runspacelab.ui.timeline.RecordedTimeline;
import org.runspacelab.ui.timeline.TimelineModel;
import org.runspacelab.ui.timeline.TimelineTarget;
import org.runspacelab.ui.timeline.TimelineView;

/** The rooms of a replay: the same as a session's, without anything that works on it. Belongs to the FX thread. */
final class ReplayBench implements AutoCloseable {

    private static final List<String> FIRST_PINNED = List.of(LiveLoop.VALUE, LiveLoop.FLAG, LiveLoop.SERVICES);

    private final ReplayPlayer player;
    private final UiPulse pulse;
    private final ShownStore shown;
    private final StoreView storeView;
    private final TimelineView timelineView;
    private final InspectorRoom inspector;
    private final ServiceReader noServices =
            new ServiceReader(new NoServices(), InstantSource.system(), Duration.ofSeconds(1));
    private final ReplayModel model;
    private final ReplayBar bar;
    private final BorderPane root = new BorderPane();

    /** Where the marks of its timeline lead. */
    private final class Destinations implements TimelineTarget {
        @Override
        public void showKey(String store, Object key, long version) {
            shown.all().stream().filter(one -> one.name().equals(store)).findFirst().ifPresent(storeView::show);
            storeView.select(key);
        }

        /** A line's number is that of its event. */
        @Override
        public void showLine(long sequence) {
            player.toEvent(sequence);
        }
    }

    /** @param player has read its recording */
    ReplayBench(ReplayPlayer player, RecordedTimeline recorded, ValueText texts, Messages messages, ZoneId zone,
            UserChoices choices) {
        this.player = player;
        ReplayFacts facts = Objects.requireNonNull(player.facts());
        LabClock clock = facts.clock();
        String you = messages.text("you");
        Supplier<Moment> moment = () -> look().moment();
        Ticker ticker = new Ticker(clock.nanos());
        StoreModel store = new StoreModel();
        shown = new ShownStore(() -> look().stores());
        RunspacesModel runspaces = new RunspacesModel(_ -> {});
        ConsoleModel console = new ConsoleModel();
        ServicesModel services = new ServicesModel();
        TimelineModel timeline = new TimelineModel(LiveLoop.FLAG);
        // Its own: a view of a window that lives as long as the program would be kept by it.
        SimpleObjectProperty<Boolean> calm = new SimpleObjectProperty<>();
        calm.bind(choices.calm());
        List<String> chosen = choices.pinned();
        PinnedKeys pinned = new PinnedKeys(chosen == null ? FIRST_PINNED : chosen);
        storeView = new StoreView(store, shown, messages, ticker, new ReadOnlyRows(), pinned, empty(messages), calm)
                .readOnly();
        model = new ReplayModel(player, facts, messages, this::moved);
        bar = new ReplayBar(model, facts.name(), messages);
        RunspacesView runspacesView = new RunspacesView(runspaces, messages, empty(messages));
        ConsoleView consoleView = new ConsoleView(console, messages);
        ServicesView servicesView = new ServicesView(services, noServices, messages, ticker, zone);
        inspector = new InspectorRoom(shown, storeView.table(), texts, messages, clock, zone, ticker,
                choices.text().scale());
        timelineView = new TimelineView(timeline, messages, clock, zone, new Destinations());
        recorded.showIn(timeline, facts.length().toNanos(), timelineView::showAll);
        TableCopy.install(storeView.table());
        TableCopy.install(servicesView.table());
        pulse = new UiPulse(clock, PulseView.LIVE);
        List.of(ticker, model, shown,
                new StoreGatherer(shown, texts, store, ticker, you, () -> running(look().moment())),
                new RecordedNodes(() -> look().moment().states(), messages, runspaces),
                new RecordedLines(moment, clock, zone, you, console),
                new ServicesGatherer(shown, LiveLoop.SERVICES, noServices, services), recorded, inspector).forEach(pulse::add);
        WatchStrip watch = new WatchStrip(store, messages, pinned);
        root.setTop(new VBox(bar.root(), watch.root()));
        root.setCenter(ScrolledRooms.of(
                rooms(runspacesView.root(), tabs(consoleView.root(), servicesView.root(), messages))));
        root.getStyleClass().addAll("workbench", "replay");
    }

    Parent root() {
        return root;
    }

    ReplayModel model() {
        return model;
    }

    /** Begins to show the replay. The root has to be in a scene. */
    void start() {
        inspector.install(root.getScene());
        pulse.start();
        bar.focus();
    }

    @Override
    public void close() {
        pulse.close();
        inspector.close();
        noServices.close();
        player.close();
    }

    private ReplayLook look() {
        return Objects.requireNonNull(player.look());
    }

    /** After a move back the stores are others. */
    private void moved(ReplayLook look) {
        SynchronizedStore before = storeView.shown();
        List<SynchronizedStore> stores = look.stores();
        if (stores.stream().noneMatch(store -> store == before)) {
            storeView.replace(stores.stream().filter(store -> store.name().equals(before.name()))
                    .findFirst().orElse(stores.getFirst()));
        }
        timelineView.moveTo(look.nanos());
    }

    private SplitPane rooms(Node runspaces, TabPane tabs) {
        storeView.root().getStyleClass().add("store-room");
        runspaces.getStyleClass().add("room");
        SplitPane beside = new SplitPane(runspaces, storeView.root());
        beside.setDividerPositions(0.28);
        SplitPane upper = new SplitPane(beside);
        inspector.joinTo(upper);
        SplitPane all = new SplitPane(upper, tabs);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.6);
        return all;
    }

    private TabPane tabs(Node console, Node services, Messages messages) {
        Tab timeline = tab("timeline", Feather.CLOCK, messages, timelineView.root());
        TabPane tabs = new TabPane(tab("console", Feather.TERMINAL, messages, console),
                tab("services", Feather.LIST, messages, services), timeline);
        tabs.setId("replay-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        timelineView.shownProperty().bind(timeline.selectedProperty());
        return tabs;
    }

    private static Tab tab(String name, Feather icon, Messages messages, Node content) {
        Tab tab = new Tab(messages.text(name + ".title"), content);
        tab.setId("tab-" + name);
        tab.setGraphic(new FontIcon(icon));
        return tab;
    }

    private static Node empty(Messages messages) {
        Label line = new Label(messages.text("replay.empty"));
        line.getStyleClass().add("text-muted");
        VBox place = new VBox(line);
        place.getStyleClass().add("empty-place");
        return place;
    }

    /** Who may still write at a moment. */
    private static Set<String> running(Moment moment) {
        Set<String> names = new HashSet<>();
        for (StateChange change : moment.states().values()) {
            boolean active = change.state().equals(PipelineState.RUNNING.toString())
                    || change.state().equals(PipelineState.STOPPING.toString());
            if (active && change.runspace() != null) {
                names.add(change.runspace());
            }
        }
        return names;
    }
}
