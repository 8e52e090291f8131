package org.runspacelab.ui.store;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;

/** A row that lights up where its value changed, and is muted where its writer has ended. */
final class StoreTableRow extends TableRow<StoreRow> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final BooleanBinding lit;
    private final ObservableValue<Boolean> stale;
    private final Set<TableColumnBase<?, ?>> followed = new HashSet<>();
    /** Kept: the columns, which live longer, hold it weakly. */
    private final ChangeListener<Number> widths = (_, _, _) -> requestLayout();

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
        getChildren().addListener((ListChangeListener<Node>) this::layOutAlone);
    }

    /**
     * A text that changes would have the table look through all its rows anew. A cell's place depends on its column
     * alone: it lays itself out, and nothing around it.
     */
    private void layOutAlone(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            for (Node added : change.getAddedSubList()) {
                added.setManaged(false);
                // A cell that the table only measures has no column.
                if (added instanceof TableCell<?, ?> cell
                        && cell.getTableColumn() instanceof TableColumnBase<?, ?> column && followed.add(column)) {
                    column.widthProperty().addListener(new WeakChangeListener<>(widths));
                }
            }
        }
    }
}
