package org.runspacelab.ui.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The store as the window shows it: one row a key, in place as long as the key. Belongs to the FX thread. */
public final class StoreModel {

    private final ObservableList<StoreRow> rows = FXCollections.observableArrayList();
    private final Map<Object, StoreRow> byKey = new HashMap<>();
    private final Map<String, ObjectProperty<StoreRow>> watched = new HashMap<>();

    /** Every row; rows are added and removed, never replaced. */
    public ObservableList<StoreRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** The row of a text key, in any casing, for as long as there is one. */
    public ObservableValue<StoreRow> watch(String key) {
        return watched.computeIfAbsent(folded(key), k -> new SimpleObjectProperty<>(find(k)));
    }

    void apply(List<RowUpdate> updates, List<Object> removed, boolean whole, Map<Object, Double> rates) {
        List<StoreRow> added = new ArrayList<>();
        for (RowUpdate update : updates) {
            StoreRow row = byKey.get(update.key());
            if (row == null) {
                row = new StoreRow(update.key(), String.valueOf(update.key()));
                byKey.put(update.key(), row);
                added.add(row);
            }
            row.show(update);
        }
        removeGone(removed);
        if (whole) {
            removeAllBut(updates);
        }
        rates.forEach(this::showRate);
        if (!added.isEmpty()) {
            rows.addAll(added);
            added.forEach(row -> setWatched(row.key(), row));
        }
    }

    private void showRate(Object key, double rate) {
        StoreRow row = byKey.get(key);
        if (row != null) {
            row.showRate(rate);
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
            rows.removeAll(gone);
        }
    }

    private void setWatched(Object key, @Nullable StoreRow row) {
        if (key instanceof String text) {
            ObjectProperty<StoreRow> property = watched.get(folded(text));
            if (property != null) {
                property.set(row);
            }
        }
    }

    private @Nullable StoreRow find(String folded) {
        for (StoreRow row : rows) {
            if (row.key() instanceof String text && folded(text).equals(folded)) {
                return row;
            }
        }
        return null;
    }

    private static String folded(String key) {
        return key.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
