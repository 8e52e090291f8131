package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.runspacelab.ui.theme.Messages;

/** The value in full: a text page by page, or what it holds as a tree. */
final class ValuePane {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final int SHORT_LENGTH = 16;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final InspectorModel model;
    private final Messages messages;
    private final ListView<String> text = new ListView<>();
    private final OutlineTree tree;
    private final Label size = new Label();
    private final Button previous;
    private final Button next;
    private final VBox root;
    private ValuePages.@Nullable Page shown;

    ValuePane(InspectorModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        tree = new OutlineTree(model, messages);
        previous = Controls.button(messages, "previous", Feather.CHEVRON_LEFT, () -> model.turnPage(-1));
        next = Controls.button(messages, "next", Feather.CHEVRON_RIGHT, () -> model.turnPage(1));
        Button copy = Controls.button(messages, "copy", Feather.COPY, this::copy);
        text.setId("inspector-text");
        text.setAccessibleText(messages.text("inspector.value"));
        text.setCellFactory(_ -> new Line());
        text.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        text.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        size.setId("inspector-size");
        size.getStyleClass().add("text-muted");
        StackPane content = new StackPane(text, tree.root());
        VBox.setVgrow(content, Priority.ALWAYS);
        root = new VBox(content, Controls.bar(size, previous, next, copy));
    }

    Node root() {
        return root;
    }

    void show(Inspection inspection) {
        ValuePages.Page page = inspection.page();
        boolean isText = inspection.outline() == null;
        text.setVisible(isText);
        tree.root().setVisible(!isText);
        tree.show(inspection.outline());
        if (page != shown) {
            boolean turned = page == null || shown == null || page.number() != shown.number();
            shown = page;
            showPage(page, turned);
        }
        boolean paged = page != null && page.count() > 1;
        previous.setVisible(paged);
        next.setVisible(paged);
        previous.setManaged(paged);
        next.setManaged(paged);
        previous.setDisable(page == null || page.number() == 0);
        next.setDisable(page == null || page.number() >= page.count() - 1);
        size.setText(page == null ? tree.words() : words(page));
        size.getStyleClass().removeAll("problem");
        if (page != null && (page.cut() || !page.own())) {
            size.getStyleClass().add("problem");
        }
    }

    private void showPage(ValuePages.@Nullable Page page, boolean turned) {
        List<String> lines = page == null ? List.of() : page.lines();
        if (turned) {
            text.getItems().setAll(lines);
            text.scrollTo(0);
        } else {
            InPlace.update(text.getItems(), lines, String::equals);
        }
        text.pseudoClassStateChanged(
                SHORT, lines.size() == 1 && lines.getFirst().length() <= SHORT_LENGTH);
    }

    private String words(ValuePages.Page page) {
        if (!page.own()) {
            return messages.text("inspector.notown");
        }
        String characters = messages.text("inspector.characters", page.length());
        String paged = page.count() == 1
                ? characters
                : messages.text("inspector.page", page.number() + 1, page.count(), characters);
        return page.cut() ? messages.text("inspector.cut", paged) : paged;
    }

    private void keyPressed(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.PAGE_DOWN && event.isControlDown()) {
            model.turnPage(1);
        } else if (event.getCode() == KeyCode.PAGE_UP && event.isControlDown()) {
            model.turnPage(-1);
        }
    }

    /** What is seen: the lines that are selected, else the page; of a tree its rows. */
    private void copy() {
        List<String> selected = text.getSelectionModel().getSelectedItems();
        String lines = (selected.isEmpty() ? text.getItems() : selected).stream().collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(
                Map.of(DataFormat.PLAIN_TEXT, text.isVisible() ? lines : tree.text()));
    }

    /** A line as broad as the panel, and as high as it needs. */
    private static final class Line extends ListCell<String> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
