package org.runspacelab.ui.inject;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** The receipts of the last injections as a list, to be read and copied. */
final class ReceiptsPane {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListView<ReceiptLine> list;

    ReceiptsPane(Receipts receipts, Messages messages) {
        list = new ListView<>(receipts.lines());
        list.setId("receipts-list");
        list.setAccessibleText(messages.text("receipts.title"));
        list.getStyleClass().addAll("bar-list", "dense");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label(messages.text("receipts.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("text-muted");
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new Cell());
        MenuItem copy = new MenuItem(messages.text("receipts.copy"));
        copy.setId("receipts-copy");
        copy.setOnAction(_ -> copy());
        list.setContextMenu(new ContextMenu(copy));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    Node root() {
        return list;
    }

    /** The selected ones, or all where none is. */
    private void copy() {
        List<ReceiptLine> chosen = list.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString((chosen.isEmpty() ? list.getItems() : chosen).stream()
                .map(line -> line.textProperty().get())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class Cell extends ListCell<ReceiptLine> {
        private final FontIcon icon = new FontIcon(Feather.CLOCK);

        Cell() {
            getStyleClass().add("receipt");
            // What is wider than the list goes on in a next line.
            setWrapText(true);
            setPrefWidth(0);
            graphicProperty().bind(emptyProperty().map(empty -> empty ? null : icon));
            itemProperty().flatMap(ReceiptLine::settledProperty).orElse(true).subscribe(settled ->
                    icon.setIconCode(settled ? Feather.CHECK_CIRCLE : Feather.CLOCK));
        }

        @Override
        protected void updateItem(@Nullable ReceiptLine item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText(null);
            } else {
                textProperty().bind(item.textProperty());
            }
        }
    }
}
