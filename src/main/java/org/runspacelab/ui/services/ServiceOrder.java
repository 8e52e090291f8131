package org.runspacelab.ui.services;

import java.util.Comparator;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableView;
import org.runspacelab.service.ServiceStatus;

/** The order of the services: as the user sorts them, else failed first, then pinned, then by name. For the FX thread. */
final class ServiceOrder {

    static final Comparator<ServiceRow> USUAL = Comparator
            .comparing((ServiceRow row) -> row.record().status() != ServiceStatus.FAILED)
            .thenComparing(row -> !row.pinnedProperty().get())
            .thenComparing(row -> row.record().name(), String.CASE_INSENSITIVE_ORDER);

    private final TableView<ServiceRow> table;
    private final SortedList<ServiceRow> sorted;

    ServiceOrder(TableView<ServiceRow> table, SortedList<ServiceRow> sorted) {
        this.table = table;
        this.sorted = sorted;
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
        sort();
    }

    /** Values may have changed: sorts anew where the order is no longer right. */
    void follow() {
        Comparator<? super ServiceRow> comparator = sorted.getComparator();
        for (int i = 1; i < sorted.size(); i++) {
            if (comparator.compare(sorted.get(i - 1), sorted.get(i)) > 0) {
                sort();
                return;
            }
        }
    }

    /** A comparator that is another object is what makes a sorted list sort again. */
    private void sort() {
        Comparator<ServiceRow> chosen = table.getComparator();
        Comparator<ServiceRow> next = chosen == null ? USUAL : chosen.thenComparing(USUAL);
        sorted.setComparator((one, other) -> next.compare(one, other));
    }
}
