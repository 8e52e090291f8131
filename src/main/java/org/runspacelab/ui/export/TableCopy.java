package org.runspacelab.ui.export;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.runspacelab.session.export.Cell;
import org.runspacelab.session.export.Table;
import org.runspacelab.session.export.TsvText;

/** The copy key of a table: its selected rows with a header line, for a spreadsheet. */
public final class TableCopy {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private TableCopy() {}

    public static <T> void install(TableView<T> table) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean hasRows = !table.getSelectionModel().isEmpty() && table.getEditingCell() == null;
            if (COPY.match(event) && hasRows) {
                copy(table);
                event.consume();
            }
        });
    }

    private static <T> void copy(TableView<T> table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(TsvText.of(selected(table)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The selected rows with the columns that are shown, in the order shown. */
    private static <T> Table selected(TableView<T> table) {
        List<TableColumn<T, ?>> shown = table.getVisibleLeafColumns().stream()
                .filter(column -> !(column.getUserData() instanceof CopyRule.Nothing<?>))
                .toList();
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            columns.add(new Table.Column(String.valueOf(i), shown.get(i).getText()));
        }
        List<List<Cell>> rows = table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(row -> shown.stream().map(column -> cell(column, row)).toList())
                .toList();
        return new Table(columns, rows);
    }

    @SuppressWarnings("unchecked")
    private static <T> Cell cell(TableColumn<T, ?> column, int row) {
        if (column.getUserData() instanceof CopyRule.Shown<?> shown) {
            T item = column.getTableView().getItems().get(row);
            return new Cell.Text(((CopyRule.Shown<T>) shown).text().apply(item));
        }
        return switch (column.getCellData(row)) {
            case null -> new Cell.Empty();
            case Number number -> Cell.of(number);
            case Object data -> new Cell.Text(data.toString());
        };
    }
}
