package org.runspacelab.ui.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDetails;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceProblem;
import org.runspacelab.service.ServiceSnapshot;

/** The last service snapshot in the store, row by row. Belongs to the FX thread. */
public final class ServicesModel {

    private final ObservableList<ServiceRow> rows = FXCollections.observableArrayList();
    private final Map<ServiceDifference.Identity, ServiceRow> byIdentity = new HashMap<>();
    private final Set<ServiceDifference.Identity> pinned = new HashSet<>();
    private final Set<ServiceRow> lit = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable ServiceSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ServiceProblem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ServiceDifference> difference =
            new ReadOnlyObjectWrapper<>(ServiceDifference.NONE);
    private final ReadOnlyLongWrapper applied = new ReadOnlyLongWrapper();

    public ObservableList<ServiceRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** The snapshot shown; null before the first. */
    public ReadOnlyObjectProperty<@Nullable ServiceSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Why there is no newer snapshot; null where the last read succeeded. */
    ReadOnlyObjectProperty<@Nullable ServiceProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What became different last, for a while. */
    ReadOnlyObjectProperty<ServiceDifference> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /** Rises whenever rows may stand elsewhere in the order, or pass another filter. */
    ReadOnlyLongProperty appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    void show(ServicesUpdate update) {
        Set<ServiceRow> present = new HashSet<>();
        List<ServiceRow> added = new ArrayList<>();
        for (ServicesUpdate.Seen one : update.seen()) {
            ServiceRow row = byIdentity.get(one.identity());
            if (row == null) {
                row = new ServiceRow(one.identity(), one.record());
                row.showPinned(pinned.contains(one.identity()));
                byIdentity.put(one.identity(), row);
                added.add(row);
            } else {
                row.show(one.record());
            }
            if (update.changed().contains(one.identity())) {
                row.showChanged(true);
                lit.add(row);
            }
            present.add(row);
        }
        if (present.size() < rows.size() + added.size()) {
            rows.removeIf(row -> !present.contains(row));
            byIdentity.values().removeIf(row -> !present.contains(row));
            lit.retainAll(present);
        }
        rows.addAll(added);
        if (!update.difference().isEmpty()) {
            difference.set(update.difference());
        }
        snapshot.set(update.snapshot());
        applied.set(applied.get() + 1);
    }

    void showProblem(@Nullable ServiceProblem next) {
        problem.set(next);
    }

    /** What changed a while ago is lit no more. */
    void endLit() {
        lit.forEach(row -> row.showChanged(false));
        lit.clear();
        difference.set(ServiceDifference.NONE);
    }

    void showDetails(Collection<ServiceDetails> details) {
        for (ServiceDetails one : details) {
            ServiceRow row = byIdentity.get(new ServiceDifference.Identity(one.name(), null));
            if (row != null) {
                row.show(one);
            }
        }
        applied.set(applied.get() + 1);
    }

    /** Pins all of these, or lets all go where all are pinned. */
    void togglePin(List<ServiceRow> chosen) {
        boolean pin = !chosen.stream().allMatch(row -> row.pinnedProperty().get());
        for (ServiceRow row : chosen) {
            row.showPinned(pin);
            if (pin) {
                pinned.add(row.identity());
            } else {
                pinned.remove(row.identity());
            }
        }
        applied.set(applied.get() + 1);
    }
}
