package org.runspacelab.ui.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.export.Cell;
import org.runspacelab.session.export.Table;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Journal;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Messages;

/** The shown store's rows in the order shown, and the writes it remembers, with their values in full. */
final class StoreExport {

    private final ShownStore shown;
    private final ValueCells cells;
    private final LabClock clock;
    private final Messages messages;

    StoreExport(ShownStore shown, ValueText texts, LabClock clock, Messages messages) {
        this.shown = shown;
        this.cells = new ValueCells(texts);
        this.clock = clock;
        this.messages = messages;
    }

    /** These rows' keys with what they hold at the moment of the call. */
    Callable<Exported> rows(List<StoreRow> rows) {
        SynchronizedStore store = shown.get();
        List<Object> keys = rows.stream().map(StoreRow::key).toList();
        return () -> {
            Map<Object, StoreEntry> entries = new HashMap<>();
            store.entries().forEach(entry -> entries.put(entry.key(), entry));
            return new Exported(table(keys, entries), 0);
        };
    }

    /** Every write that the store's journal still has. */
    Callable<Exported> history() {
        SynchronizedStore store = shown.get();
        return () -> {
            Journal.Slice<StoreEntry> writes = store.journalAfter(0, Integer.MAX_VALUE);
            return new Exported(new Table(historyColumns(), writes.items().stream().map(this::write).toList()),
                    writes.dropped());
        };
    }

    private Table table(List<Object> keys, Map<Object, StoreEntry> entries) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Object key : keys) {
            StoreEntry entry = entries.get(key);
            if (entry != null) {
                rows.add(List.of(cells.brief(key), cells.whole(entry.value()), type(entry), writer(entry),
                        Cell.of(entry.version()), written(entry)));
            }
        }
        return new Table(columns(), rows);
    }

    private List<Cell> write(StoreEntry entry) {
        return List.of(Cell.of(entry.sequence()), written(entry), change(entry), cells.brief(entry.key()),
                entry.removed() ? new Cell.Empty() : cells.brief(entry.value()), type(entry), writer(entry),
                Cell.of(entry.version()));
    }

    private Cell change(StoreEntry entry) {
        String change = entry.removed() ? "remove" : entry.receipt() != null ? "inject" : "write";
        return Cell.of(messages.text("export.change." + change));
    }

    private static Cell type(StoreEntry entry) {
        return entry.removed() ? new Cell.Empty() : Cell.of(ValueText.typeOf(entry.value()));
    }

    private Cell writer(StoreEntry entry) {
        return Cell.of(entry.writer().equals(Actor.YOU) ? messages.text("you") : entry.writer().name());
    }

    private Cell written(StoreEntry entry) {
        return Cell.of(clock.instantOf(entry.nanos()).toString());
    }

    private List<Table.Column> columns() {
        return List.of(store("key"), store("value"), store("type"), store("writer"), store("version"),
                own("written"));
    }

    private List<Table.Column> historyColumns() {
        return List.of(own("sequence"), own("written"), own("change"), store("key"), store("value"), store("type"),
                store("writer"), store("version"));
    }

    private Table.Column store(String id) {
        return new Table.Column(id, messages.text("store.column." + id));
    }

    private Table.Column own(String id) {
        return new Table.Column(id, messages.text("export.column." + id));
    }
}
