package org.runspacelab.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.console.ConsoleLine;
import org.runspacelab.ui.services.ServiceRow;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreModel;
import org.runspacelab.ui.store.StoreTable;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.MarkWords;
import org.runspacelab.ui.timeline.TimelineModel;

/** What of the window can be saved. */
public final class ExportSources {

    private final List<ExportSource> all;

    /**
     * @param table the store's rows as they are shown: filtered, sorted and selected
     * @param lines the console's lines as they are shown
     */
    public ExportSources(StoreModel model, StoreTable table, ShownStore shown,
            ObservableList<ConsoleLine> lines, ValueText texts, LabClock clock, Messages messages) {
        StoreExport store = new StoreExport(shown, texts, clock, messages);
        ListExport lists = new ListExport(messages);
        all = List.of(
                new ExportSource("store", table.getItems(), () -> store.rows(table.getItems())),
                new ExportSource("selection", table.getSelectionModel().getSelectedItems(),
                        () -> store.rows(table.selected())),
                new ExportSource("history", model.rows(), store::history),
                new ExportSource("console", lines, () -> lists.console(lines)));
    }

    private ExportSources(List<ExportSource> all) {
        this.all = List.copyOf(all);
    }

    /**
     * These, and the services.
     *
     * @param any empty where there are none
     * @param shown the services as they are shown
     */
    public ExportSources withServices(
            ObservableList<ServiceRow> any, Supplier<ObservableList<ServiceRow>> shown, Messages messages) {
        ListExport lists = new ListExport(messages);
        return with(new ExportSource("services", any, () -> lists.services(shown.get())));
    }

    /** These, and the marks of the timeline. */
    public ExportSources withTimeline(TimelineModel timeline, MarkWords words, LabClock clock, Messages messages) {
        TimelineExport marks = new TimelineExport(words, clock, messages);
        return with(new ExportSource("timeline", timeline.marks(), () -> marks.of(timeline)));
    }

    private ExportSources with(ExportSource source) {
        List<ExportSource> more = new ArrayList<>(all);
        more.add(source);
        return new ExportSources(more);
    }

    List<ExportSource> all() {
        return all;
    }
}
