package org.runspacelab.ui.store;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.runspacelab.ui.theme.Messages;

/** What can be done with the selected row by its menu and by keys: edit its value, pin its key. */
final class RowMenu {

    private static final KeyCombination PIN = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    private final TableView<StoreRow> table;
    private final TableColumn<StoreRow, String> value;
    private final PinnedKeys pinned;

    RowMenu(TableView<StoreRow> table, TableColumn<StoreRow, String> value, PinnedKeys pinned, Messages messages) {
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
            StoreRow row = table.getSelectionModel().getSelectedItem();
            menu.getItems().forEach(item -> item.setDisable(row == null));
            pin.setText(messages.text(row != null && pinned.isPinned(row.key()) ? "store.unpin" : "store.pin"));
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
        StoreRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            pinned.turn(row.key());
        }
    }
}
