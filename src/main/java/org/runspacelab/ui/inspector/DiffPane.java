package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.runspacelab.ui.inspector.DiffLine.Change;
import org.runspacelab.ui.theme.Messages;

/** What changed between two writes: each line with a sign, the words that changed marked. */
final class DiffPane {

    /** Beside the text: the paddings and the scroll bar. */
    private static final double MARGIN = 36;

    private final Messages messages;
    private final Label title = new Label();
    private final ListView<DiffLine> lines = new ListView<>();
    private final Label hint = new Label();
    private final Button copy;
    private final Node bar;
    private final VBox root;
    private @Nullable Difference shown;

    DiffPane(Messages messages) {
        this.messages = messages;
        copy = Controls.button(messages, "copydiff", Feather.COPY, this::copy);
        title.setId("inspector-diff-title");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("text-muted", "inspector-empty");
        lines.setId("inspector-diff");
        lines.setAccessibleText(messages.text("inspector.diff"));
        lines.setCellFactory(_ -> new Line());
        VBox.setVgrow(lines, Priority.ALWAYS);
        lines.setPlaceholder(hint);
        bar = Controls.bar(title, copy);
        root = new VBox(bar, lines);
        showTitle(null, false);
    }

    Node root() {
        return root;
    }

    /** @param waiting true where a difference is asked for and not there yet */
    void show(@Nullable Difference difference, boolean waiting) {
        if (difference != shown || difference == null) {
            shown = difference;
            lines.getItems().setAll(difference == null ? List.of() : difference.lines());
            showTitle(difference, waiting);
        }
    }

    private void showTitle(@Nullable Difference difference, boolean waiting) {
        copy.setDisable(difference == null || difference.lines().isEmpty());
        bar.setVisible(difference != null);
        bar.setManaged(difference != null);
        hint.setText("");
        if (difference == null) {
            hint.setText(messages.text(waiting ? "inspector.diff.waiting" : "inspector.diff.hint"));
            return;
        }
        String words = difference.isEmpty()
                ? messages.text("inspector.diff.same")
                : messages.text("inspector.diff.count", difference.count(Change.REMOVED),
                        difference.count(Change.ADDED));
        String cut = difference.isCut() ? messages.text("inspector.diff.partly") : "";
        title.setText(messages.text("inspector.diff.title", difference.before().version(),
                difference.after().version(), words + cut));
    }

    private void copy() {
        Difference difference = shown;
        if (difference != null) {
            Clipboard.getSystemClipboard().setContent(
                    Map.of(DataFormat.PLAIN_TEXT, title.getText() + "\n" + difference.text()));
        }
    }

    private String words(DiffLine line) {
        return switch (line.change()) {
            case SKIPPED -> messages.text("inspector.diff.skipped", line.count());
            case CUT -> messages.text("inspector.diff.cut");
            default -> line.text();
        };
    }

    /** A line's sign, where it is, and its pieces. */
    private final class Line extends ListCell<DiffLine> {
        private final TextFlow flow = new TextFlow();

        Line() {
            setPrefWidth(0);
            getStyleClass().add("diff-line");
            flow.maxWidthProperty().bind(lines.widthProperty().subtract(MARGIN));
        }

        /** As high as the text is at the width it gets. */
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + flow.prefHeight(Math.max(1, lines.getWidth() - MARGIN)) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable DiffLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeIf(name -> name.startsWith("diff-is-"));
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            getStyleClass().add("diff-is-" + line.change().name().toLowerCase(Locale.ROOT));
            flow.getChildren().setAll(text(line.change().sign() + " ", "diff-sign"));
            if (line.change() == Change.SKIPPED || line.change() == Change.CUT) {
                flow.getChildren().add(text(words(line), "diff-text"));
            } else {
                if (!line.where().isEmpty()) {
                    flow.getChildren().add(text(line.where() + ": ", "diff-where"));
                }
                line.pieces().forEach(piece ->
                        flow.getChildren().add(text(piece.text(), piece.changed() ? "diff-changed" : "diff-text")));
            }
            setGraphic(flow);
            setAccessibleText(messages.text("inspector.diff.line." + line.change()) + " " + words(line));
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            return text;
        }
    }
}
