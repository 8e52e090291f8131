package org.runspacelab.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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
import org.runspacelab.ui.theme.Messages;

/** The panel: the key and who wrote it, then its value, plot, history or details; or, folded, a narrow strip. */
final class InspectorView {

    private final InspectorModel model;
    private final Messages messages;
    private final Moments moments;
    private final ValuePane value;
    private final PlotPane plot;
    private final HistoryPane history;
    private final DetailsPane details;
    private final Label key = new Label();
    private final Label summary = new Label();
    private final TabPane tabs = new TabPane();
    private final Tab historyTab;
    private final Label empty = new Label();
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
        value = new ValuePane(model, messages);
        plot = new PlotPane(model, messages, moments);
        history = new HistoryPane(model, messages, moments);
        details = new DetailsPane(messages, moments, receipts);
        key.setId("inspector-key");
        key.getStyleClass().add("inspector-key");
        key.setMinWidth(0);
        summary.setId("inspector-summary");
        summary.getStyleClass().add("text-muted");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(Bindings.createStringBinding(
                () -> summary(now.get()), model.inspectionProperty(), now));
        historyTab = tab("history", history.root());
        tabs.setId("inspector-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(
                tab("value", value.root()), tab("plot", plot.root()), historyTab, tab("details", details.root()));
        tabs.setTabMinWidth(0);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        summary.getStyleClass().add("inspector-about");
        VBox selected = new VBox(summary, tabs);
        empty.setId("inspector-empty");
        empty.textProperty().bind(model.askedProperty().map(
                asked -> messages.text(asked ? "inspector.waiting" : "inspector.empty")));
        empty.setWrapText(true);
        empty.getStyleClass().addAll("text-muted", "inspector-empty");
        StackPane either = new StackPane(empty, selected);
        VBox.setVgrow(either, Priority.ALWAYS);
        empty.visibleProperty().bind(selected.visibleProperty().not());
        selected.visibleProperty().bind(model.inspectionProperty().map(one -> one.latest() != null));
        selected.visibleProperty().subscribe(this::focusWhereWanted);
        content = new VBox(header(), either);
        content.getStyleClass().addAll("panel", "inspector");
        root = new StackPane(content, strip());
        content.visibleProperty().bind(model.foldedProperty().not());
        content.managedProperty().bind(content.visibleProperty());
        model.foldedProperty().subscribe(() -> focusWanted = false);
        model.inspectionProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    /** Goes to the history, and to the write of this version in it. */
    void showEntry(long version) {
        tabs.getSelectionModel().select(historyTab);
        history.select(version);
    }

    /** Where the keyboard goes when the panel is opened. */
    void focus() {
        tabs.requestFocus();
        focusWanted = !tabs.isFocused() && model.askedProperty().get();
    }

    private void focusWhereWanted(boolean isShown) {
        if (isShown && focusWanted) {
            focusWanted = false;
            tabs.requestFocus();
        }
    }

    private void show(Inspection inspection) {
        StoreEntry latest = inspection.latest();
        if (latest != null) {
            key.setText(ValueText.line(String.valueOf(latest.key())));
        } else {
            key.setText("");
        }
        value.show(inspection);
        plot.show(inspection.plot());
        history.show(inspection);
        details.show(inspection);
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

    private Tab tab(String name, Node node) {
        Tab tab = new Tab(messages.text("inspector." + name), node);
        tab.setId("inspector-tab-" + name);
        return tab;
    }
}
