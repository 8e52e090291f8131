package org.runspacelab.ui.console;

import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The host's lines as the window shows them, bounded. Belongs to the FX thread. */
public final class ConsoleModel {

    /** How many lines are kept. */
    public static final int MAX_LINES = 10_000;

    private final ObservableList<ConsoleLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper dropped = new ReadOnlyLongWrapper();

    public ObservableList<ConsoleLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** How many lines were let go. */
    public ReadOnlyLongProperty droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    void add(List<ConsoleLine> more, long missed) {
        lines.addAll(more);
        int over = Math.max(0, lines.size() - MAX_LINES);
        if (over > 0) {
            lines.remove(0, over);
        }
        dropped.set(dropped.get() + missed + over);
    }
}
