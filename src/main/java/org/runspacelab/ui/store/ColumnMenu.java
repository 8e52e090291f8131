package org.runspacelab.ui.store;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** Which of the store's columns are shown; the key always is. */
final class ColumnMenu {

    private final MenuButton button;

    ColumnMenu(StoreColumns columns, Messages messages) {
        button = new MenuButton("", new FontIcon(Feather.COLUMNS));
        button.setId("store-columns");
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(messages.text("store.columns")));
        button.setAccessibleText(messages.text("store.columns"));
        for (TableColumn<StoreRow, ?> column : columns.all()) {
            if (column != columns.key()) {
                CheckMenuItem item = new CheckMenuItem(column.getText());
                item.setId(column.getId() + "-shown");
                item.setSelected(column.isVisible());
                item.selectedProperty().bindBidirectional(column.visibleProperty());
                button.getItems().add(item);
            }
        }
    }

    MenuButton button() {
        return button;
    }
}
