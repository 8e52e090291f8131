package org.runspacelab.ui.store;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.runspacelab.ui.theme.Messages;

/** What can be done with the selected rows by their menu and by keys: edit the chosen one's value, pin their keys. */
final class RowMenu {

    private static final KeyCombination PIN = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    private final StoreTable table;
    private final TableColumn<StoreRow, String> value;
    private final PinnedKeys pinned;

    RowMenu(StoreTable table, TableColumn<StoreRow, String> value, PinnedKeys pinned, Messages messages) {
        this.table = table;
        this.value = value;
        this.pinned = pinned;
        MenuItem edit = new MenuItem(messages.text("store.edit"));
        edit.setId("store-edit");
        edit.setOnAction(_ -> edit());
        MenuItem pin = new MenuItem(messages.text("store.pin"));
        pin.setId("store-pin");
        pin.setOnAction(_ -> pin());
        ContextMenu menu = new ContextMenu(edit, pin);
        menu.setOnShowing(_ -> {
            List<Object> keys = keys();
            menu.getItems().forEach(item -> item.setDisable(keys.isEmpty()));
            pin.setText(messages.text(pinned.arePinned(keys) ? "store.unpin" : "store.pin"));
        });
        table.setContextMenu(menu);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        boolean wantsEdit = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
        if (table.getEditingCell() != null || table.getSelectionModel().isEmpty()) {
            return;
        }
        if (wantsEdit) {
            edit();
            event.consume();
        } else if (PIN.match(event)) {
            pin();
            event.consume();
        }
    }

    /** Rows are selected, not cells: the column has to be named. */
    private void edit() {
        table.edit(table.getSelectionModel().getSelectedIndex(), value);
    }

    private void pin() {
        pinned.turn(keys());
    }

    private List<Object> keys() {
        return table.selected().stream().map(StoreRow::key).toList();
    }
}
