package org.runspacelab.ui.console;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
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

    /** How many lines are shown before one that is led to. */
    private static final int LINES_BEFORE = 2;

    private final ListView<ConsoleLine> list = new ListView<>();
    private final FilteredList<ConsoleLine> shown;
    private final EndFollower follower;
    private final ConsoleModel model;
    private final ConsoleBar bar;
    private final VBox root;

    public ConsoleView(ConsoleModel model, Messages messages) {
        this.model = model;
        list.setId("console");
        list.getStyleClass().add(Styles.DENSE);
        shown = new FilteredList<>(model.lines());
        list.setItems(shown);
        list.setCellFactory(_ -> new ConsoleCell(messages));
        list.setAccessibleText(messages.text("console.title"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label();
        empty.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text(model.lines().isEmpty() ? "console.empty" : "console.nomatch"), model.lines()));
        empty.getStyleClass().add("text-muted");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
            }
        });
        follower = new EndFollower(list);
        bar = new ConsoleBar(model, shown, messages);
        root = new VBox(bar.root(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    /** The lines that pass the filters. */
    public ObservableList<ConsoleLine> shown() {
        return shown;
    }

    /** Where the keyboard goes to search. */
    public void focusSearch() {
        bar.focusSearch();
    }

    /** Selects the line with this number among all lines, and stays there; filters that hide it are taken off. */
    public void showLine(long sequence) {
        ConsoleLine line = model.line(sequence);
        if (line == null) {
            return;
        }
        if (placeOf(line) < 0) {
            bar.showAll();
        }
        int place = placeOf(line);
        follower.stay();
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(Math.max(0, place - LINES_BEFORE));
        list.requestFocus();
    }

    /** Lines are equal where they say the same at the same time: this very one is looked for. */
    private int placeOf(ConsoleLine line) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) == line) {
                return i;
            }
        }
        return -1;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(list.getSelectionModel().getSelectedItems().stream()
                .map(ConsoleLine::toString)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
