package org.runspacelab.ui.console;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** One line: stream as a word and a colour, time, who wrote it, and the text. */
final class ConsoleCell extends ListCell<ConsoleLine> {

    private final Messages messages;
    private final Label stream = new Label();
    private final Label time = new Label();
    private final Label source = new Label();
    private final Label text = new Label();
    private final HBox content = new HBox(stream, time, source, text);

    ConsoleCell(Messages messages) {
        this.messages = messages;
        content.getStyleClass().add("console-line");
        stream.getStyleClass().add("console-stream");
        time.getStyleClass().addAll("console-time", "text-muted");
        source.getStyleClass().addAll("console-source", "text-muted");
        text.getStyleClass().add("console-text");
    }

    @Override
    protected void updateItem(@Nullable ConsoleLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        stream.setText(messages.text("stream." + line.stream()));
        time.setText(line.time());
        source.setText(line.source());
        text.setText(line.text());
        content.getStyleClass().setAll("console-line", "stream-" + line.stream());
        setGraphic(content);
    }
}
