package org.runspacelab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.runspacelab.ui.export.ExportSources;
import org.runspacelab.ui.export.TableCopy;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.services.ServicesModel;
import org.runspacelab.ui.services.ServicesView;
import org.runspacelab.ui.settings.KeptTable;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.shared.SharedModel;
import org.runspacelab.ui.shared.SharedView;
import org.runspacelab.ui.theme.Lazy;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.MarkWords;
import org.runspacelab.ui.timeline.TimelineGatherer;
import org.runspacelab.ui.timeline.TimelineModel;
import org.runspacelab.ui.timeline.TimelineTarget;
import org.runspacelab.ui.timeline.TimelineView;

/**
 * The rooms below that show what loops share and what happened. Their models gather from the beginning; what shows
 * them is made when somebody first turns to it. Belongs to the FX thread.
 */
final class LowerRooms implements AutoCloseable {

    /** What they show. */
    record Models(ServicesModel services, SharedModel shared, TimelineModel timeline) {}

    private final LabParts parts;
    private final UserChoices choices;
    private final Models models;
    private final LowerTabs tabs;
    private final List<Subscription> kept = new ArrayList<>();
    private final Lazy<ServicesView> services;
    private final Lazy<SharedView> shared;
    private final Lazy<TimelineView> timeline;

    /** @param target where the timeline's marks lead */
    LowerRooms(LabParts parts, UserChoices choices, UiPulse pulse, Ticker ticker, Models models, LowerTabs tabs,
            TimelineTarget target) {
        this.parts = parts;
        this.choices = choices;
        this.models = models;
        this.tabs = tabs;
        services = new Lazy<>(() -> {
            ServicesView view = new ServicesView(models.services(), parts.services(), parts.messages(), ticker,
                    parts.zone());
            pulse.add(view.details());
            keep(view.table());
            return view;
        });
        shared = new Lazy<>(() -> {
            SharedView view = new SharedView(models.shared(), parts.messages());
            keep(view.table());
            return view;
        });
        timeline = new Lazy<>(() -> new TimelineView(
                models.timeline(), parts.messages(), parts.session().clock(), parts.zone(), target));
    }

    /** Adds them to the tabs, in their order. */
    void addTabs(TimelineGatherer gatherer) {
        Messages messages = parts.messages();
        tabs.add(LowerTabs.Room.SERVICES, messages, () -> services.get().root());
        tabs.add(LowerTabs.Room.SHARED, messages, () -> shared.get().root());
        Tab tab = tabs.add(LowerTabs.Room.TIMELINE, messages, () -> timeline.get().root());
        tab.selectedProperty().subscribe(isSeen -> {
            gatherer.setWatched(isSeen);
            timeline.ifMade(view -> view.shownProperty().set(isSeen));
        });
    }

    /** These, and what is in the rooms. */
    ExportSources exported(ExportSources sources) {
        var clock = parts.session().clock();
        return sources
                .withServices(models.services().rows(), () -> services.get().table().getItems(), parts.messages())
                .withTimeline(models.timeline(), new MarkWords(parts.messages(), clock, parts.zone()), clock,
                        parts.messages());
    }

    void searchServices() {
        tabs.show(LowerTabs.Room.SERVICES);
        services.get().focusSearch();
    }

    void showShared() {
        tabs.show(LowerTabs.Room.SHARED);
    }

    void showTimeline() {
        tabs.show(LowerTabs.Room.TIMELINE);
        timeline.get().focus();
    }

    @Override
    public void close() {
        kept.forEach(Subscription::unsubscribe);
    }

    private void keep(TableView<?> table) {
        TableCopy.install(table);
        kept.add(KeptTable.keep(table, choices));
    }
}
