package org.runspacelab.ui.runspaces;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One runspace, pool or job as the window shows it; its properties change in place. Belongs to the FX thread. */
public final class LabNode {

    private final NodeTarget target;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LoopPhase> phase = new ReadOnlyObjectWrapper<>(LoopPhase.READY);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    LabNode(NodeTarget target) {
        this.target = target;
    }

    void show(NodeUpdate update) {
        name.set(update.name());
        phase.set(update.phase());
        word.set(update.word());
        detail.set(update.detail());
        reason.set(update.reason());
    }

    /** What it stands for. */
    NodeTarget target() {
        return target;
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

    /** Why it failed; empty otherwise. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** Loops, queue, process and elapsed time. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }
}
