package org.runspacelab.ui.services;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** A service's name, with a mark where it is pinned. */
final class PinnedCell extends TableCell<ServiceRow, String> {

    private final FontIcon mark = new FontIcon(Feather.BOOKMARK);
    private final ObservableValue<Boolean> pinned;

    PinnedCell(Messages messages) {
        mark.getStyleClass().add("pin");
        getStyleClass().add("service-name");
        mark.setAccessibleText(messages.text("services.pinned"));
        pinned = tableRowProperty()
                .flatMap(row -> row.itemProperty())
                .flatMap(ServiceRow::pinnedProperty)
                .orElse(false);
        pinned.subscribe(is -> setGraphic(is ? mark : null));
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
    }
}
