package org.runspacelab.ui.inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.store.StoreModel;
import org.runspacelab.ui.store.StoreRow;

/**
 * The key that is named in the bar, and its row where the store has it. What looks like a row's key is that key,
 * whatever its class. Belongs to the FX thread.
 */
final class Target {

    private final ObservableList<StoreRow> rows;
    private final ReadOnlyObjectWrapper<StoreRow> row = new ReadOnlyObjectWrapper<>();
    private String text = "";
    /** The key that was chosen and not typed; null once something else was typed. */
    private @Nullable Object chosen;
    private String chosenText = "";

    Target(ObservableList<StoreRow> rows) {
        this.rows = rows;
        rows.subscribe(this::resolve);
    }

    /** The row of the key; null where the store has none. */
    ReadOnlyObjectProperty<StoreRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** This key is meant by this text. */
    void choose(Object key, String shown) {
        chosen = key;
        chosenText = shown;
        type(shown);
    }

    void type(String typed) {
        text = typed.strip();
        if (!typed.equals(chosenText)) {
            chosen = null;
        }
        resolve();
    }

    /** What to write to. */
    Object key() {
        StoreRow found = row.get();
        return chosen != null ? chosen : found != null ? found.key() : text;
    }

    private void resolve() {
        row.set(find());
    }

    private @Nullable StoreRow find() {
        StoreRow alike = null;
        if (text.isEmpty()) {
            return null;
        }
        for (StoreRow each : rows) {
            if (chosen != null) {
                if (StoreModel.isSame(chosen, each.key())) {
                    return each;
                }
            } else if (each.keyText().equalsIgnoreCase(text)) {
                if (each.key() instanceof String) {
                    return each;
                }
                alike = each;
            }
        }
        return alike;
    }
}
