package org.runspacelab.ui.store;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;

/** A row that lights up where its value changed, and is muted where its writer has ended. */
final class StoreTableRow extends TableRow<StoreRow> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final BooleanBinding lit;
    private final ObservableValue<Boolean> stale;

    /** @param calm true while nothing may move on the user's screen */
    StoreTableRow(ObservableValue<Boolean> calm) {
        ObservableValue<Boolean> changed =
                itemProperty().flatMap(StoreRow::flashingProperty).orElse(false);
        lit = Bindings.createBooleanBinding(
                () -> StoreRow.isLit(changed.getValue(), isSelected(), calm.getValue()),
                changed, selectedProperty(), calm);
        stale = itemProperty().flatMap(StoreRow::paceProperty).map(Pace::stale).orElse(false);
        lit.subscribe(on -> pseudoClassStateChanged(CHANGED, on));
        stale.subscribe(on -> pseudoClassStateChanged(STALE, on));
        getChildren().addListener((ListChangeListener<Node>) StoreTableRow::layOutAlone);
    }

    /**
     * A text that changes would have the table look through all its rows anew. A cell's place depends on its column
     * alone: it lays itself out, and nothing around it.
     */
    private static void layOutAlone(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(cell -> cell.setManaged(false));
        }
    }
}
