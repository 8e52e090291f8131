package org.runspacelab.ui;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.settings.SavedInjections;
import org.runspacelab.ui.console.ConsoleGatherer;
import org.runspacelab.ui.console.ConsoleModel;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.inject.InjectBar;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.inject.SavedModel;
import org.runspacelab.ui.inspector.InspectorRoom;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.pause.PauseBanner;
import org.runspacelab.ui.pause.PauseButton;
import org.runspacelab.ui.pause.PauseModel;
import org.runspacelab.ui.record.RecordRoom;
import org.runspacelab.ui.runspaces.RunspacesGatherer;
import org.runspacelab.ui.runspaces.RunspacesModel;
import org.runspacelab.ui.runspaces.RunspacesView;
import org.runspacelab.ui.services.ServicesGatherer;
import org.runspacelab.ui.services.ServicesModel;
import org.runspacelab.ui.services.ServicesView;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.shared.SharedGatherer;
import org.runspacelab.ui.shared.SharedModel;
import org.runspacelab.ui.shared.SharedView;
import org.runspacelab.ui.store.PinnedKeys;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreGatherer;
import org.runspacelab.ui.store.StoreModel;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.store.WatchStrip;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.TimelineGatherer;
import org.runspacelab.ui.timeline.TimelineModel;
import org.runspacelab.ui.timeline.TimelineTarget;
import org.runspacelab.ui.timeline.TimelineView;

/**
 * Makes each view of the window with its model, filled once, on what outlives them: the session, the user's choices,
 * the words. Belongs to the FX thread.
 */
final class LeakViews {

    /**
     * A view that is shown.
     *
     * @param close how it ends
     * @param things what it is made of
     */
    record Opened(Node root, Runnable close, List<Object> things) {
        Opened(Node root, Object... things) {
            this(root, () -> {}, List.of(things));
        }

        Opened(Node root, Runnable close, Object... things) {
            this(root, close, List.of(things));
        }
    }

    /** Leads nowhere. */
    private record Nowhere() implements TimelineTarget {
        @Override
        public void showKey(String store, Object key, long version) {}

        @Override
        public void showLine(long sequence) {}
    }

    private final LabParts parts;
    private final LabSession session;
    private final Messages messages;
    private final UserChoices choices;
    private final ShownStore shown;
    private final Ticker ticker;
    private final StoreView staying;
    private final FileChoice files = (_, _) -> null;
    private final Map<String, Supplier<Opened>> all = new TreeMap<>(Map.ofEntries(
            Map.entry("store", this::store),
            Map.entry("watch strip", this::watchStrip),
            Map.entry("injection", this::injection),
            Map.entry("console", this::console),
            Map.entry("services", this::services),
            Map.entry("runspaces", this::runspaces),
            Map.entry("queues and variables", this::shared),
            Map.entry("timeline", this::timeline),
            Map.entry("inspector", this::inspector),
            Map.entry("prompt", this::prompt),
            Map.entry("editor", this::editor),
            Map.entry("recording", this::recording),
            Map.entry("pause", this::pause),
            Map.entry("scenario, stop and look menus", this::menus)));

    LeakViews(LabParts parts, UserChoices choices) {
        this.parts = parts;
        this.session = parts.session();
        this.messages = parts.messages();
        this.choices = choices;
        this.shown = new ShownStore(session.shared());
        this.ticker = new Ticker(session.clock().nanos());
        StoreModel rows = rows();
        this.staying = table(rows, bar(rows, new Background()));
    }

    static List<String> names() {
        return List.of("store", "watch strip", "injection", "console", "services", "runspaces", "queues and variables",
                "timeline", "inspector", "prompt", "editor", "recording", "pause", "scenario, stop and look menus");
    }

    Opened open(String name) {
        return all.get(name).get();
    }

    private void fill(PulseSource source) {
        Runnable change = source.gather(session.clock().nanos());
        if (change != null) {
            change.run();
        }
    }

    private StoreModel rows() {
        StoreModel model = new StoreModel();
        fill(new StoreGatherer(shown, parts.texts(), model, ticker, "you", Set::of));
        return model;
    }

    private InjectModel injections(Background background) {
        ReceiptText words = new ReceiptText(messages, session.clock(), parts.zone());
        return new InjectModel(session, shown, background, words, parts.texts());
    }

    private InjectBar bar(StoreModel rows, Background background) {
        SavedModel saved = new SavedModel(new SavedInjections(parts.settings()), background, messages);
        return new InjectBar(injections(background), saved, messages, rows.rows());
    }

    private StoreView table(StoreModel rows, InjectBar bar) {
        return new StoreView(rows, shown, messages, ticker, bar, new PinnedKeys(List.of()), new Label(), choices.calm());
    }

    private Opened store() {
        Background background = new Background();
        StoreModel rows = rows();
        StoreView view = table(rows, bar(rows, background));
        view.table().getSelectionModel().select(0);
        return new Opened(view.root(), background::close, rows, view);
    }

    private Opened watchStrip() {
        StoreModel rows = rows();
        return new Opened(new WatchStrip(rows, messages, new PinnedKeys(List.of(LiveLoop.VALUE))).root(), rows);
    }

    /** With what was injected and what was saved. */
    private Opened injection() {
        Background background = new Background();
        InjectBar bar = bar(rows(), background);
        return new Opened(bar.root(), background::close, bar);
    }

    private Opened console() {
        ConsoleModel model = new ConsoleModel();
        ConsoleView view = new ConsoleView(model, messages);
        fill(new ConsoleGatherer(session.runspaces().lines(), session.clock(), parts.zone(), "you", model));
        return new Opened(view.root(), model, view);
    }

    private Opened services() {
        ServicesModel model = new ServicesModel();
        ServicesView view =
                new ServicesView(model, parts.services(), messages, ticker, parts.zone());
        fill(new ServicesGatherer(shown, LiveLoop.SERVICES, parts.services(), model));
        view.table().getSelectionModel().select(0);
        return new Opened(view.root(), model, view);
    }

    private Opened runspaces() {
        Background background = new Background();
        LoopFlags flags = new LoopFlags(session, injections(background));
        RunspacesModel model = new RunspacesModel(_ -> {});
        RunspacesView view = new RunspacesView(model, session, flags, messages, new Label(), new Label());
        fill(new RunspacesGatherer(session, flags, messages, model, ticker));
        return new Opened(view.root(), background::close, flags, model, view);
    }

    private Opened shared() {
        SharedModel model = new SharedModel();
        SharedView view = new SharedView(model, messages);
        fill(new SharedGatherer(session.shared(), parts.texts(), messages, model));
        view.table().getSelectionModel().select(0);
        return new Opened(view.root(), model, view);
    }

    private Opened timeline() {
        TimelineModel model = new TimelineModel(LiveLoop.FLAG);
        TimelineView view = new TimelineView(model, messages, session.clock(), parts.zone(), new Nowhere());
        view.shownProperty().set(true);
        fill(new TimelineGatherer(session, LiveLoop.FLAG, model));
        return new Opened(view.root(), model, view);
    }

    /** It follows a table that stays. */
    private Opened inspector() {
        InspectorRoom room = new InspectorRoom(
                shown, staying.table(), parts.texts(), messages, session.clock(), parts.zone(), ticker, choices.text().scale());
        SplitPane panes = new SplitPane(new Label());
        room.joinTo(panes);
        room.toggle();
        room.showEntry(staying.table().getItems().getFirst().key(), 1);
        fill(room);
        return new Opened(panes, () -> {
            fill(room);
            room.close();
        }, room);
    }

    private Opened prompt() {
        UiPulse pulse = new UiPulse(session.clock(), new PauseModel(session, messages, parts.texts(), parts.zone()).view());
        ScriptRooms rooms = new ScriptRooms(parts, files, pulse);
        return new Opened(rooms.below(new ConsoleView(new ConsoleModel(), messages)), () -> close(pulse, rooms), rooms, pulse);
    }

    private Opened editor() {
        UiPulse pulse = new UiPulse(session.clock(), new PauseModel(session, messages, parts.texts(), parts.zone()).view());
        ScriptRooms rooms = new ScriptRooms(parts, files, pulse);
        return new Opened(rooms.editor(), () -> close(pulse, rooms), rooms, pulse);
    }

    private static void close(UiPulse pulse, ScriptRooms rooms) {
        pulse.close();
        rooms.close();
    }

    private Opened recording() {
        Background background = new Background();
        RecordRoom room = new RecordRoom(
                parts.recording(), files, background, messages, session.clock(), parts.zone());
        fill(room.source());
        return new Opened(new HBox(room.button(), room.line()), background::close, room, room.source());
    }

    private Opened pause() {
        PauseModel model = new PauseModel(session, messages, parts.texts(), parts.zone());
        model.toggle();
        return new Opened(new VBox(new PauseButton(model, messages).root(), new PauseBanner(model, messages).root()),
                model);
    }

    private Opened menus() {
        Background background = new Background();
        LoopActions actions =
                new LoopActions(session, background, injections(background), messages, _ -> {}, _ -> {});
        LookMenu look = new LookMenu(messages, choices);
        Node scenarios = new ScenarioMenu(messages, actions, parts.scenarios(), choices.text().scale()).root();
        return new Opened(new HBox(look.root(), scenarios, new StopMenu(actions, messages).root(), new Button()), () -> {
            look.close();
            background.close();
        }, actions, look);
    }
}
