package org.runspacelab.ui.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceSnapshot;

/** The last service snapshot in the store, row by row. Belongs to the FX thread. */
public final class ServicesModel {

    private final ObservableList<ServiceRow> rows = FXCollections.observableArrayList();
    private final Map<ServiceRow.Identity, ServiceRow> byIdentity = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable ServiceSnapshot> snapshot = new ReadOnlyObjectWrapper<>();

    public ObservableList<ServiceRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** The snapshot shown; null before the first. */
    public ReadOnlyObjectProperty<@Nullable ServiceSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    void show(ServiceSnapshot next, List<ServicesGatherer.Seen> seen) {
        Set<ServiceRow> present = new HashSet<>();
        List<ServiceRow> added = new ArrayList<>();
        for (ServicesGatherer.Seen one : seen) {
            ServiceRow row = byIdentity.get(one.identity());
            if (row == null) {
                row = new ServiceRow(one.identity(), one.record());
                byIdentity.put(one.identity(), row);
                added.add(row);
            } else if (!row.record().equals(one.record())) {
                row.show(one.record());
            }
            present.add(row);
        }
        if (present.size() < rows.size() + added.size()) {
            rows.removeIf(row -> !present.contains(row));
            byIdentity.values().removeIf(row -> !present.contains(row));
        }
        rows.addAll(added);
        snapshot.set(next);
    }
}
