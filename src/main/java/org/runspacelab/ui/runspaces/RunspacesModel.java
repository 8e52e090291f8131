package org.runspacelab.ui.runspaces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The session's runspaces as the window shows them, the newest first. Belongs to the FX thread. */
public final class RunspacesModel {

    /** What a row has to show from now on. */
    record Update(long id, String name, LoopPhase phase, String word, String detail, String reason) {}

    private final ObservableList<RunspaceRow> rows = FXCollections.observableArrayList();
    private final Map<Long, RunspaceRow> byId = new HashMap<>();
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<LoopPhase> newest = new ReadOnlyObjectWrapper<>(LoopPhase.READY);
    private final Consumer<RunspaceRow> onFailure;

    /** @param onFailure told of each runspace whose loop fails */
    public RunspacesModel(Consumer<RunspaceRow> onFailure) {
        this.onFailure = onFailure;
    }

    public ObservableList<RunspaceRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** How many loops run, or are stopping. */
    public ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Where the loop started last stands. */
    public ReadOnlyObjectProperty<LoopPhase> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    void apply(List<Update> updates, int nowActive) {
        for (Update update : updates) {
            RunspaceRow row = byId.get(update.id());
            if (row == null) {
                row = new RunspaceRow(update.id());
                byId.put(update.id(), row);
                rows.addFirst(row);
            }
            LoopPhase before = row.phaseProperty().get();
            row.show(update);
            if (row == rows.getFirst()) {
                newest.set(update.phase());
            }
            if (update.phase() == LoopPhase.FAILED && before != LoopPhase.FAILED) {
                onFailure.accept(row);
            }
        }
        active.set(nowActive);
    }
}
