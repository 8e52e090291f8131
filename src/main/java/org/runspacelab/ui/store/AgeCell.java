package org.runspacelab.ui.store;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** How long ago something was written; grows by itself. */
final class AgeCell extends TableCell<StoreRow, Number> {

    private final Messages messages;
    private final Ticker ticker;

    AgeCell(Messages messages, Ticker ticker) {
        this.messages = messages;
        this.ticker = ticker;
        textProperty().bind(Bindings.createStringBinding(
                this::age, itemProperty(), emptyProperty(), ticker.nowProperty()));
    }

    private String age() {
        Number written = getItem();
        return isEmpty() || written == null
                ? ""
                : Ages.age(messages, ticker.nowProperty().get() - written.longValue());
    }
}
