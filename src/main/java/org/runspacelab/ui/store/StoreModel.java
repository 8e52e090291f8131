package org.runspacelab.ui.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueText;

/** The store as the window shows it: one row a key, in place as long as the key. Belongs to the FX thread. */
public final class StoreModel {

    private final ObservableList<StoreRow> rows = FXCollections.observableArrayList();
    /** Kept: what listens to a view made for the moment is soon forgotten. */
    private final ObservableList<StoreRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final Map<Object, StoreRow> byKey = new HashMap<>();
    private final Map<Object, ObjectProperty<StoreRow>> watched = new HashMap<>();
    private final List<StoreRow> written = new ArrayList<>();
    private final Set<StoreRow> flashing = new HashSet<>();
    private final ReadOnlyLongWrapper applied = new ReadOnlyLongWrapper();

    /** Every row; rows are added and removed, never replaced. */
    public ObservableList<StoreRow> rows() {
        return rowsView;
    }

    /** The row of a key, text in any casing, for as long as there is one. */
    public ObservableValue<StoreRow> watch(Object key) {
        return watched.computeIfAbsent(folded(key), k -> new SimpleObjectProperty<>(find(k)));
    }

    /** True where both name one key of a store. */
    public static boolean isSame(Object key, Object other) {
        return folded(key).equals(folded(other));
    }

    /** The rows that the last pulse wrote to. */
    List<StoreRow> written() {
        return written;
    }

    /** Rises with each pulse that brought something. */
    ReadOnlyLongProperty appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    void apply(StoreDelta delta) {
        List<StoreRow> added = new ArrayList<>();
        written.clear();
        // First: what was written since has the last word.
        delta.stale().forEach((key, stale) -> withRow(key, row -> row.showStale(stale)));
        for (RowUpdate update : delta.updates()) {
            show(update, delta, added);
        }
        removeGone(delta.removed());
        if (delta.whole()) {
            removeAllBut(delta.updates());
        }
        delta.rates().forEach((key, rate) -> withRow(key, row -> row.showRate(rate)));
        flashing.removeIf(row -> row.endFlash(delta.now()));
        if (!added.isEmpty()) {
            rows.addAll(added);
            added.forEach(row -> setWatched(row.key(), row));
        }
        applied.set(applied.get() + 1);
    }

    /** Shows this one write; what changed stays lit until the next step. */
    void step(RowUpdate update) {
        step(List.of(update), List.of(), update.nanos());
    }

    void stepRemoval(Object key) {
        step(List.of(), List.of(key), 0);
    }

    private void step(List<RowUpdate> updates, List<Object> removed, long now) {
        endFlashes();
        apply(new StoreDelta(now, updates, removed, false, false, Map.of(), Map.of()));
    }

    /** Puts out what is lit, whether its time is over or not. */
    void endFlashes() {
        flashing.forEach(StoreRow::endFlash);
        flashing.clear();
    }

    private void show(RowUpdate update, StoreDelta delta, List<StoreRow> added) {
        StoreRow row = byKey.get(update.key());
        if (row == null) {
            row = new StoreRow(update.key(), ValueText.line(String.valueOf(update.key())));
            byKey.put(update.key(), row);
            added.add(row);
            row.showFirst(update);
            return;
        }
        written.add(row);
        if (delta.turned()) {
            row.showFirst(update);
        } else if (row.show(update, delta.now())) {
            flashing.add(row);
        }
    }

    private void withRow(Object key, Consumer<StoreRow> change) {
        StoreRow row = byKey.get(key);
        if (row != null) {
            change.accept(row);
        }
    }

    private void removeAllBut(List<RowUpdate> updates) {
        Set<Object> present = new HashSet<>();
        updates.forEach(update -> present.add(update.key()));
        removeGone(byKey.keySet().stream().filter(key -> !present.contains(key)).toList());
    }

    private void removeGone(List<Object> keys) {
        Set<StoreRow> gone = new HashSet<>();
        for (Object key : keys) {
            StoreRow row = byKey.remove(key);
            if (row != null) {
                gone.add(row);
                setWatched(key, null);
            }
        }
        if (!gone.isEmpty()) {
            flashing.removeAll(gone);
            rows.removeAll(gone);
        }
    }

    private void setWatched(Object key, @Nullable StoreRow row) {
        ObjectProperty<StoreRow> property = watched.get(folded(key));
        if (property != null) {
            property.set(row);
        }
    }

    private @Nullable StoreRow find(Object folded) {
        for (StoreRow row : rows) {
            if (folded(row.key()).equals(folded)) {
                return row;
            }
        }
        return null;
    }

    private static Object folded(Object key) {
        return key instanceof String text ? text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : key;
    }
}
