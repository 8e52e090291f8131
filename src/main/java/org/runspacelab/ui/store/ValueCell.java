package org.runspacelab.ui.store;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/**
 * A value that can be edited in its row; a number has an arrow for the way it went last. While it is edited only
 * this cell stands still, and a note below it says what the value has changed to meanwhile.
 */
final class ValueCell extends TableCell<StoreRow, String> {

    private final ValueEditor editor;
    private final Messages messages;
    private final FontIcon arrow = new FontIcon();
    private final ObservableValue<Trend> trend;
    private @Nullable Tooltip meanwhile;
    /** The way the arrow shows. */
    private Trend shown = Trend.NONE;
    private @Nullable TextField field;

    ValueCell(ValueEditor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
        this.trend = tableRowProperty()
                .flatMap(TableRow::itemProperty)
                .flatMap(StoreRow::trendProperty)
                .orElse(Trend.NONE);
        getStyleClass().add("value-cell");
        arrow.getStyleClass().addAll("trend", "icon-small");
        trend.subscribe(this::showTrend);
    }

    @Override
    public void startEdit() {
        StoreRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (row != null && !row.isWhole()) {
            getTableView().edit(-1, null);
            editor.open(row);
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        TextField typed = field == null ? makeField() : field;
        typed.setText(getItem());
        typed.setAccessibleHelp(null);
        setGraphic(typed);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        typed.selectAll();
        typed.requestFocus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        if (meanwhile != null) {
            meanwhile.hide();
        }
        showValue(getItem());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty) {
            showValue(null);
        } else if (isEditing() && field != null && item != null) {
            showMeanwhile(field, item);
        } else {
            showValue(item);
        }
    }

    /** Right below the editor, for as long as it is open. */
    private void showMeanwhile(TextField editor, String item) {
        String text = messages.text("store.meanwhile", item);
        Tooltip note = note();
        note.setText(text);
        editor.setAccessibleHelp(text);
        Bounds place = editor.localToScreen(editor.getBoundsInLocal());
        if (place != null && !note.isShowing()) {
            note.show(editor, place.getMinX(), place.getMaxY());
        }
    }

    private void showValue(@Nullable String text) {
        setText(text);
        setContentDisplay(ContentDisplay.RIGHT);
        showArrow(text == null ? Trend.NONE : trend.getValue());
    }

    private void showTrend(Trend way) {
        if (!isEditing()) {
            showArrow(isEmpty() ? Trend.NONE : way);
        }
    }

    /** A tooltip is a window: it is made for cells that are edited. */
    private Tooltip note() {
        Tooltip made = meanwhile;
        if (made == null) {
            made = new Tooltip();
            made.getStyleClass().add("meanwhile");
            meanwhile = made;
        }
        return made;
    }

    private void showArrow(Trend way) {
        boolean same = way == shown && getGraphic() == (way == Trend.NONE ? null : arrow);
        if (same) {
            return;
        }
        shown = way;
        if (way == Trend.NONE) {
            setGraphic(null);
            setAccessibleHelp(null);
            return;
        }
        arrow.setIconCode(way == Trend.UP ? Feather.ARROW_UP : Feather.ARROW_DOWN);
        setAccessibleHelp(messages.text(way == Trend.UP ? "store.up" : "store.down"));
        setGraphic(arrow);
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
