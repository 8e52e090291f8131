package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.runspacelab.ui.theme.Messages;

/**
 * The last writes to a key, and the difference of any two. While one is selected the list stands still: at a high
 * rate of writing it would be gone at once.
 */
final class HistoryPane {

    private static final long NO_VERSION = 0;

    private final InspectorModel model;
    private final Messages messages;
    private final TableView<HistoryEntry> table = new TableView<>();
    private final Label about = new Label();
    private final Button follow = new Button();
    private final DiffPane diff;
    private final SplitPane root;
    private Inspection latest = Inspection.NOTHING;
    private long wanted = NO_VERSION;

    HistoryPane(InspectorModel model, Messages messages, Moments moments) {
        this.model = model;
        this.messages = messages;
        this.diff = new DiffPane(messages);
        table.setId("inspector-history");
        table.setAccessibleText(messages.text("inspector.history"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<HistoryEntry, String> version =
                Controls.column(messages, "version", 42, entry -> "v" + entry.version());
        version.getStyleClass().add("number");
        table.getColumns().add(version);
        table.getColumns().add(Controls.column(messages, "time", 98, entry -> moments.millis(entry.entry().nanos())));
        table.getColumns().add(Controls.column(messages, "writer", 86, entry -> moments.name(entry.entry().writer())));
        table.getColumns().add(Controls.column(messages, "value", 96, this::words));
        table.getSelectionModel().getSelectedItems().addListener(
                (ListChangeListener<HistoryEntry>) _ -> compareSelected());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        about.setId("history-about");
        about.getStyleClass().add("text-muted");
        follow.setId("history-follow");
        follow.setText(messages.text("inspector.history.follow"));
        follow.getStyleClass().add("small");
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.setOnAction(_ -> release());
        VBox list = new VBox(Controls.bar(about, follow), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new SplitPane(list, diff.root());
        root.setOrientation(Orientation.VERTICAL);
        root.setDividerPositions(0.55);
        root.setId("inspector-history-pane");
    }

    Node root() {
        return root;
    }

    void show(Inspection inspection) {
        boolean other = inspection.latest() == null || latest.latest() == null
                || !inspection.latest().key().equals(latest.latest().key())
                || inspection.latest().sequence() < latest.latest().sequence();
        latest = inspection;
        if (other) {
            table.getSelectionModel().clearSelection();
        }
        if (!isHeld()) {
            InPlace.shift(table.getItems(), inspection.history());
        }
        selectWanted();
        describe();
        diff.show(isHeld() ? inspection.difference() : null, isHeld() && wantsTwo());
    }

    /** Selects the write of this version as soon as the history shows it. */
    void select(long version) {
        wanted = version;
        table.getSelectionModel().clearSelection();
        InPlace.shift(table.getItems(), latest.history());
        selectWanted();
        describe();
        table.requestFocus();
    }

    private void selectWanted() {
        if (wanted == NO_VERSION || table.getItems().isEmpty()) {
            return;
        }
        Optional<HistoryEntry> entry =
                table.getItems().stream().filter(one -> one.version() == wanted).findFirst();
        long newest = table.getItems().getFirst().version();
        if (entry.isPresent()) {
            wanted = NO_VERSION;
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(entry.get()));
            table.scrollTo(entry.get());
        } else if (newest >= wanted) {
            about.setText(messages.text("inspector.history.gone", wanted));
        }
    }

    private void describe() {
        follow.setVisible(isHeld());
        follow.setManaged(isHeld());
        if (isHeld() && !table.getItems().isEmpty() && latest.latest() != null) {
            long newer = latest.latest().version() - table.getItems().getFirst().version();
            about.setText(messages.text("inspector.history.held", Math.max(0, newer)));
        } else if (wanted == NO_VERSION) {
            String count = messages.text("inspector.history.count", latest.history().size());
            about.setText(latest.letGo() == 0
                    ? count
                    : count + messages.text("inspector.history.letgo", latest.letGo()));
        }
    }

    /** Two that are selected, or one and the one before it. */
    private void compareSelected() {
        List<HistoryEntry> selected = table.getSelectionModel().getSelectedItems().stream().toList();
        if (selected.isEmpty()) {
            model.compare(null, null);
        } else if (selected.size() > 1) {
            model.compare(selected.getLast(), selected.getFirst());
        } else {
            int before = table.getItems().indexOf(selected.getFirst()) + 1;
            model.compare(before < table.getItems().size() ? table.getItems().get(before) : null, selected.getFirst());
        }
        wanted = selected.isEmpty() ? wanted : NO_VERSION;
        describe();
        diff.show(null, wantsTwo());
    }

    private boolean wantsTwo() {
        return isHeld() && (table.getSelectionModel().getSelectedIndices().size() > 1
                || table.getSelectionModel().getSelectedIndex() < table.getItems().size() - 1);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isHeld()) {
            release();
            event.consume();
        }
    }

    private void release() {
        table.getSelectionModel().clearSelection();
        InPlace.shift(table.getItems(), latest.history());
        describe();
        table.scrollTo(0);
        table.requestFocus();
    }

    private boolean isHeld() {
        return !table.getSelectionModel().isEmpty();
    }

    private String words(HistoryEntry entry) {
        return entry.entry().removed() ? messages.text("inspector.history.removed") : entry.text();
    }
}
