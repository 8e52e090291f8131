package org.runspacelab.ui.shared;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One place in a queue, from its head, with what stands there now. Belongs to the FX thread. */
public final class SharedItem {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    void show(String newText) {
        text.set(newText);
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
