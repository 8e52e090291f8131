package org.runspacelab.ui.store;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table whose values change: put right once a pulse at most, and neither while Ctrl is down nor while
 * a cell is edited. Belongs to the FX thread.
 */
final class LiveOrder {

    private final TableView<StoreRow> table;
    private final SimpleBooleanProperty control = new SimpleBooleanProperty();
    /** True while it is sorted by a column whose values change. */
    private final BooleanBinding live;
    private final BooleanBinding held;
    /** One object, so that it can be taken off again: a scene may outlive the table in it. */
    private final EventHandler<KeyEvent> noteControl = this::noteControl;

    /** @param still the column whose values never change */
    LiveOrder(TableView<StoreRow> table, TableColumn<StoreRow, ?> still) {
        this.table = table;
        live = Bindings.createBooleanBinding(
                () -> table.getSortOrder().stream().anyMatch(column -> column != still), table.getSortOrder());
        held = control.and(live);
        table.sceneProperty().subscribe(this::listen);
        ObservableValue<Boolean> focused =
                table.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false);
        // A key let go over another window is never seen here.
        focused.subscribe(has -> control.set(control.get() && has));
        control.subscribe(this::follow);
    }

    /** True while Ctrl keeps rows in their places that would move. */
    BooleanBinding heldProperty() {
        return held;
    }

    /** Values may have changed: sorts anew where the order is no longer right. */
    void follow() {
        if (live.get() && !control.get() && table.getEditingCell() == null && !isInOrder()) {
            table.sort();
        }
    }

    private boolean isInOrder() {
        Comparator<StoreRow> comparator = table.getComparator();
        if (comparator == null) {
            return true;
        }
        List<StoreRow> rows = table.getItems();
        for (int i = 1; i < rows.size(); i++) {
            if (comparator.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private void listen(@Nullable Scene before, @Nullable Scene scene) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.ANY, noteControl);
        }
        if (scene != null) {
            scene.addEventFilter(KeyEvent.ANY, noteControl);
        }
    }

    private void noteControl(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTROL) {
            control.set(event.getEventType() == KeyEvent.KEY_PRESSED);
        }
    }
}
