package org.runspacelab.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LostUpdate;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.theme.Messages;

/** What is known of a key's value: its class, when it was written and by whom, what was lost, the last injection. */
final class DetailsPane {

    private final Messages messages;
    private final Moments moments;
    private final ReceiptText receipts;
    private final GridPane lines = new GridPane();
    private final Label type = line("class");
    private final Label version = line("version");
    private final Label writer = line("writer");
    private final Label written = line("written");
    private final Label lost = line("lost");
    private final Label receipt = line("receipt");
    private final ScrollPane root = new ScrollPane(lines);

    DetailsPane(Messages messages, Moments moments, ReceiptText receipts) {
        this.messages = messages;
        this.moments = moments;
        this.receipts = receipts;
        root.setFitToWidth(true);
        lines.getStyleClass().add("inspector-details");
        add("class", type);
        add("version", version);
        add("writer", writer);
        add("written", written);
        add("lost", lost);
        add("receipt", receipt);
    }

    Node root() {
        return root;
    }

    void show(Inspection inspection) {
        StoreEntry entry = inspection.latest();
        if (entry == null) {
            return;
        }
        Object value = entry.value();
        type.setText(value == null ? "null" : value.getClass().getName());
        version.setText(messages.text("inspector.details.versions", entry.version(), entry.sequence()));
        writer.setText(moments.name(entry.writer()));
        written.setText(moments.day(entry.nanos()));
        lost.setText(lost(inspection.lost(), inspection.lastLost()));
        receipt.setText(inspection.receipt() == null || inspection.outcome() == null
                ? messages.text("inspector.details.noinjection")
                : receipts.receipt(inspection.receipt(), inspection.outcome()));
    }

    private String lost(long count, @Nullable LostUpdate last) {
        String words = messages.text("store.lost.count", count);
        return last == null
                ? words
                : words + " · " + messages.text("store.lost.last", moments.name(last.by()), last.version(),
                        moments.name(last.overwritten()));
    }

    private void add(String name, Label value) {
        Label label = new Label(messages.text("inspector.details." + name));
        label.getStyleClass().add("text-muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(value);
        lines.addRow(lines.getRowCount(), label, value);
    }

    private static Label line(String name) {
        Label label = new Label();
        label.setId("details-" + name);
        label.setWrapText(true);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
