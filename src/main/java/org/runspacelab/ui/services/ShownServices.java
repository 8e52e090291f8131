package org.runspacelab.ui.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows that pass the filter. A row that passes stays in place when others come and go: a filtered list of JavaFX
 * replaces all of them, and the selection would be lost with each snapshot. Belongs to the FX thread.
 */
final class ShownServices {

    private final ServicesModel model;
    private final ObservableList<ServiceRow> rows = FXCollections.observableArrayList();
    private final Set<ServiceRow> present = new HashSet<>();
    private ServiceFilter filter = ServiceFilter.ALL;

    ShownServices(ServicesModel model) {
        this.model = model;
    }

    ObservableList<ServiceRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    void filter(ServiceFilter next) {
        filter = next;
        update();
    }

    /** Rows came, went or changed. */
    void update() {
        Set<ServiceRow> wanted = new HashSet<>();
        List<ServiceRow> added = new ArrayList<>();
        for (ServiceRow row : model.rows()) {
            if (filter.test(row.record())) {
                wanted.add(row);
                if (present.add(row)) {
                    added.add(row);
                }
            }
        }
        if (present.size() > wanted.size()) {
            present.retainAll(wanted);
            rows.removeIf(row -> !wanted.contains(row));
        }
        rows.addAll(added);
    }
}
