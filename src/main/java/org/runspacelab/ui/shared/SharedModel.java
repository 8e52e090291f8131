package org.runspacelab.ui.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The session's queues and shared variables, row by row. Belongs to the FX thread. */
public final class SharedModel {

    /** What a row has to show from now on: text only, made off the FX thread. */
    record Update(String name, String kind, String content, String traffic, String by, List<String> items) {}

    private final ObservableList<SharedRow> rows = FXCollections.observableArrayList();
    private final Map<String, SharedRow> byName = new HashMap<>();

    public ObservableList<SharedRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    void apply(List<Update> updates) {
        for (Update update : updates) {
            SharedRow row = byName.get(update.name());
            if (row == null) {
                row = new SharedRow(update.name(), update.kind());
                byName.put(update.name(), row);
                rows.addFirst(row);
            }
            row.show(update);
        }
    }
}
