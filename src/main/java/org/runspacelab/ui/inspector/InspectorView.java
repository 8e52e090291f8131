package org.runspacelab.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Lazy;
import org.runspacelab.ui.theme.Messages;

/** The panel: the key and who wrote it, then its value, plot, history or details; or, folded, a narrow strip. */
final class InspectorView {

    private final InspectorModel model;
    private final Messages messages;
    private final Moments moments;
    private final Label key = new Label();
    private final Label summary = new Label();
    private final Lazy<InspectorTabs> tabs;
    private final BooleanBinding any;
    private final Label empty = new Label();
    /** What is empty, or about the key. */
    private final StackPane either;
    private final VBox content;
    private final StackPane root;
    /** The keyboard is to go to the tabs once there is something in them. */
    private boolean focusWanted;

    /** @param now a recent reading of the session's clock, for the age */
    InspectorView(InspectorModel model, Messages messages, Moments moments, ReceiptText receipts,
            ObservableLongValue now) {
        this.model = model;
        this.messages = messages;
        this.moments = moments;
        key.setId("inspector-key");
        key.getStyleClass().add("inspector-key");
        key.setMinWidth(0);
        summary.setId("inspector-summary");
        summary.getStyleClass().add("text-muted");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(Bindings.createStringBinding(
                () -> summary(now.get()), model.inspectionProperty(), now));
        summary.getStyleClass().add("inspector-about");
        empty.setId("inspector-empty");
        empty.textProperty().bind(model.askedProperty().map(
                asked -> messages.text(asked ? "inspector.waiting" : "inspector.empty")));
        empty.setWrapText(true);
        empty.getStyleClass().addAll("text-muted", "inspector-empty");
        either = new StackPane(empty);
        VBox.setVgrow(either, Priority.ALWAYS);
        any = Bindings.createBooleanBinding(() -> model.inspection().latest() != null, model.inspectionProperty());
        empty.visibleProperty().bind(any.not());
        tabs = new Lazy<>(() -> addTabs(new InspectorTabs(model, messages, moments, receipts)));
        content = new VBox(header(), either);
        content.getStyleClass().addAll("panel", "inspector");
        root = new StackPane(content, strip());
        content.visibleProperty().bind(model.foldedProperty().not());
        content.managedProperty().bind(content.visibleProperty());
        model.foldedProperty().subscribe(() -> focusWanted = false);
        model.inspectionProperty().subscribe(this::show);
        any.subscribe(this::focusWhereWanted);
    }

    Region root() {
        return root;
    }

    /** Goes to the history, and to the write of this version in it. */
    void showEntry(long version) {
        tabs.get().showEntry(version);
    }

    /** Where the keyboard goes when the panel is opened. */
    void focus() {
        focusWanted = model.askedProperty().get();
        tabs.ifMade(made -> {
            made.root().requestFocus();
            focusWanted &= !made.root().isFocused();
        });
    }

    private void focusWhereWanted(boolean isShown) {
        if (isShown && focusWanted) {
            focusWanted = false;
            tabs.get().root().requestFocus();
        }
    }

    private void show(Inspection inspection) {
        StoreEntry latest = inspection.latest();
        if (latest != null) {
            key.setText(ValueText.line(String.valueOf(latest.key())));
            tabs.get().show(inspection);
        } else {
            key.setText("");
            tabs.ifMade(made -> made.show(inspection));
        }
    }

    private InspectorTabs addTabs(InspectorTabs made) {
        VBox.setVgrow(made.root(), Priority.ALWAYS);
        VBox selected = new VBox(summary, made.root());
        selected.visibleProperty().bind(any);
        either.getChildren().add(selected);
        return made;
    }

    /** "long · v57 · written by runspace-1 · 2 s ago". */
    private String summary(long now) {
        StoreEntry entry = model.inspection().latest();
        if (entry == null) {
            return "";
        }
        String age = Ages.age(messages, now - entry.nanos());
        return entry.removed()
                ? messages.text("inspector.summary.removed", entry.version(), moments.name(entry.writer()), age)
                : messages.text("inspector.summary", ValueText.typeOf(entry.value()), entry.version(),
                        moments.name(entry.writer()), age);
    }

    private Node header() {
        Label title = new Label(messages.text("inspector.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        key.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(key, Priority.ALWAYS);
        HBox header = new HBox(title, key, fold("fold", Feather.CHEVRONS_RIGHT));
        header.getStyleClass().add("panel-header");
        return header;
    }

    private Node strip() {
        Button unfold = fold("unfold", Feather.CHEVRONS_LEFT);
        VBox strip = new VBox(unfold);
        strip.getStyleClass().addAll("panel", "inspector-strip");
        strip.visibleProperty().bind(model.foldedProperty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private Button fold(String name, Feather icon) {
        return Controls.button(messages, name, icon, () -> model.foldedProperty().set(!model.foldedProperty().get()));
    }
}
