package org.runspacelab.ui.runspaces;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One runspace as the window shows it; its properties change in place. Belongs to the FX thread. */
public final class RunspaceRow {

    private final long id;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LoopPhase> phase = new ReadOnlyObjectWrapper<>(LoopPhase.READY);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");

    RunspaceRow(long id) {
        this.id = id;
    }

    void show(String newName, LoopPhase newPhase, String newWord, String newDetail) {
        name.set(newName);
        phase.set(newPhase);
        word.set(newWord);
        detail.set(newDetail);
    }

    public long id() {
        return id;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LoopPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Its state in words, with how long stopping took. */
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** Loops and elapsed time, or why it failed. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }
}
