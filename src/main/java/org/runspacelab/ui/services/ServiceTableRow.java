package org.runspacelab.ui.services;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.runspacelab.service.ServiceStatus;

/** A row that is lit for a while where its service changed, and marked where it has failed. */
final class ServiceTableRow extends TableRow<ServiceRow> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ObservableValue<Boolean> changed;
    private final ObservableValue<Boolean> failed;

    /** @param looked told when another service comes into view */
    ServiceTableRow(Runnable looked) {
        changed = itemProperty().flatMap(ServiceRow::changedProperty).orElse(false);
        failed = itemProperty().flatMap(ServiceRow::recordProperty)
                .map(record -> record.status() == ServiceStatus.FAILED).orElse(false);
        changed.subscribe(on -> pseudoClassStateChanged(CHANGED, on));
        failed.subscribe(on -> pseudoClassStateChanged(FAILED, on));
        itemProperty().subscribe((_, _) -> looked.run());
    }
}
