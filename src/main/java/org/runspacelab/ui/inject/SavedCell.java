package org.runspacelab.ui.inject;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.settings.SavedInjection;
import org.runspacelab.ui.theme.Messages;

/** A saved injection by its name and what it writes; dragged onto another it takes that one's place. */
final class SavedCell extends ListCell<SavedInjection> {

    /** Says which place is dragged. */
    private static final DataFormat PLACE = new DataFormat("application/x-runspace-lab-saved-injection");

    /** Puts one where another is. */
    interface Move {
        void move(int from, int to);
    }

    private final Messages messages;
    private final Move move;
    private final Label name = new Label();
    private final Label what = new Label();
    private final HBox row = new HBox(name, what);

    SavedCell(Messages messages, Move move, Consumer<SavedInjection> use) {
        this.messages = messages;
        this.move = move;
        name.getStyleClass().add("saved-name");
        name.setMinWidth(Label.USE_PREF_SIZE);
        what.getStyleClass().add("text-muted");
        row.getStyleClass().add("inject-fields");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                use.accept(getItem());
            }
        });
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.put(PLACE, getIndex());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (getItem() != null && event.getDragboard().hasContent(PLACE)) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        boolean ours = getItem() != null && event.getDragboard().getContent(PLACE) instanceof Integer;
        if (ours && event.getDragboard().getContent(PLACE) instanceof Integer from) {
            move.move(from, getIndex());
        }
        event.setDropCompleted(ours);
        event.consume();
    }

    @Override
    protected void updateItem(@Nullable SavedInjection item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(ValueText.line(item.name()));
        what.setText(messages.text("saved.what", ValueText.line(item.key().toString()), ValueText.line(item.text()),
                messages.text("type." + item.type()), ValueText.line(item.store())));
        setAccessibleText(name.getText() + ": " + what.getText());
        setGraphic(row);
    }
}
