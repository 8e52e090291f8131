package org.runspacelab.ui.console;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.runspacelab.ui.theme.Messages;

/** The console: every line in the order it was written, following its end unless the user scrolled up. */
public final class ConsoleView {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListView<ConsoleLine> list = new ListView<>();
    private final VBox root;

    public ConsoleView(ConsoleModel model, Messages messages) {
        list.setId("console");
        list.getStyleClass().add(Styles.DENSE);
        list.setItems(model.lines());
        list.setCellFactory(_ -> new ConsoleCell(messages));
        list.setAccessibleText(messages.text("console.title"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label(messages.text("console.empty"));
        empty.getStyleClass().add("text-muted");
        list.setPlaceholder(empty);
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
            }
        });
        new EndFollower(list);
        Label dropped = new Label();
        dropped.getStyleClass().addAll("text-muted", "console-dropped");
        dropped.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text("console.dropped", model.droppedProperty().get()), model.droppedProperty()));
        dropped.visibleProperty().bind(model.droppedProperty().greaterThan(0));
        dropped.managedProperty().bind(dropped.visibleProperty());
        root = new VBox(dropped, list);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(list.getSelectionModel().getSelectedItems().stream()
                .map(ConsoleLine::toString)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
