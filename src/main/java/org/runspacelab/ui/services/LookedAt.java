package org.runspacelab.ui.services;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceSnapshot;

/** Which services somebody looks at: those in view, and the selected one. Belongs to the FX thread. */
final class LookedAt {

    /** More rows than any screen has. */
    private static final int MOST = 200;

    private final TableView<ServiceRow> table;
    private final ServicesModel model;
    private final Map<TableRow<ServiceRow>, Boolean> made = new WeakHashMap<>();
    private @Nullable ServiceRow askedRow;
    private @Nullable ServiceSnapshot askedSnapshot;

    LookedAt(TableView<ServiceRow> table, ServicesModel model) {
        this.model = model;
        this.table = table;
    }

    void add(TableRow<ServiceRow> row) {
        made.put(row, true);
    }

    /** What was not asked for yet in its present state; the selected one once for each snapshot. */
    List<String> questions() {
        if (!isShown(table)) {
            return List.of();
        }
        ServiceRow selected = table.getSelectionModel().getSelectedItem();
        Stream<ServiceRow> inView = made.keySet().stream()
                .filter(row -> row.getParent() != null && row.isVisible())
                .map(TableRow::getItem)
                .filter(row -> row != null && row != selected && row.takeQuestion())
                .limit(MOST);
        return Stream.concat(Stream.ofNullable(selected).filter(this::isOpen), inView)
                .map(row -> row.record().name())
                .distinct()
                .toList();
    }

    private boolean isOpen(ServiceRow selected) {
        ServiceSnapshot snapshot = model.snapshotProperty().get();
        boolean open = selected != askedRow || snapshot != askedSnapshot;
        askedRow = selected;
        askedSnapshot = snapshot;
        return open;
    }

    /** A tab that is not the chosen one hides what is in it. */
    private static boolean isShown(Node node) {
        for (@Nullable Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
