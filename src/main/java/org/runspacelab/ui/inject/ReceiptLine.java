package org.runspacelab.ui.inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One injection and what became of it, in words. Belongs to the FX thread. */
public final class ReceiptLine {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();

    ReceiptLine(String first, boolean end) {
        show(first, end);
    }

    void show(String now, boolean end) {
        text.set(now);
        settled.set(end);
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** True once it was seen or overwritten, and so says its last word. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }
}
