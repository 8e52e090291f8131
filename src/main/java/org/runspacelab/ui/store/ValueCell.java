package org.runspacelab.ui.store;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/**
 * A value that can be edited in its row. While it is edited only this cell stands still, and its tooltip says what
 * the value has changed to meanwhile.
 */
final class ValueCell extends TableCell<StoreRow, String> {

    private final ValueEditor editor;
    private final Messages messages;
    private @Nullable TextField field;

    ValueCell(ValueEditor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        TextField typed = field == null ? makeField() : field;
        typed.setText(getItem());
        setGraphic(typed);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        typed.selectAll();
        typed.requestFocus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        showValue(getItem());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty) {
            showValue(null);
        } else if (isEditing() && field != null && item != null) {
            field.setTooltip(new Tooltip(messages.text("store.meanwhile", item)));
        } else {
            showValue(item);
        }
    }

    private void showValue(@Nullable String text) {
        setText(text);
        setGraphic(null);
        setContentDisplay(ContentDisplay.TEXT_ONLY);
    }

    private TextField makeField() {
        TextField made = new TextField();
        made.setId("store-cell-editor");
        made.setAccessibleText(messages.text("store.column.value"));
        made.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                accept(made.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                getTableView().requestFocus();
                event.consume();
            }
        });
        field = made;
        return made;
    }

    private void accept(String text) {
        StoreRow row = getTableRow().getItem();
        if (row != null && editor.accept(row, text)) {
            cancelEdit();
            getTableView().requestFocus();
        }
    }
}
