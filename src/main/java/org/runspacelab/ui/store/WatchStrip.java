package org.runspacelab.ui.store;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.ValueText;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** Keys that matter, as large labels bound to their values: readable from the back of a room. */
public final class WatchStrip {

    private final StoreModel model;
    private final PinnedKeys pinned;
    private final Messages messages;
    private final WrapLine root = new WrapLine();

    public WatchStrip(StoreModel model, Messages messages, PinnedKeys pinned) {
        this.model = model;
        this.messages = messages;
        this.pinned = pinned;
        root.getStyleClass().add("watch-strip");
        root.visibleProperty().bind(Bindings.isNotEmpty(pinned.keys()));
        root.managedProperty().bind(root.visibleProperty());
        pinned.keys().addListener((ListChangeListener<Object>) this::follow);
        pinned.keys().forEach(key -> root.getChildren().add(tile(key)));
    }

    public Node root() {
        return root;
    }

    private void follow(ListChangeListener.Change<?> change) {
        while (change.next()) {
            root.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            for (int i = change.getFrom(); i < change.getTo() && change.wasAdded(); i++) {
                root.getChildren().add(i, tile(pinned.keys().get(i)));
            }
        }
    }

    private Node tile(Object key) {
        ObservableValue<StoreRow> row = model.watch(key);
        String keyText = ValueText.line(key.toString());
        Label name = new Label(keyText);
        name.getStyleClass().add("watch-name");
        Label value = new Label();
        value.setId("watch-" + keyText);
        value.getStyleClass().add("watch-value");
        value.textProperty().bind(row.flatMap(StoreRow::headlineProperty).orElse("–"));
        Label writer = new Label();
        writer.getStyleClass().addAll("watch-writer", "text-muted");
        writer.textProperty().bind(row.flatMap(StoreRow::writerProperty)
                .map(by -> messages.text("watch.by", by))
                .orElse(messages.text("watch.missing")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox tile = new VBox(new HBox(name, gap, unpin(key, keyText)), value, writer);
        tile.getStyleClass().add("watch-tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(value);
        return WrapLine.growing(tile);
    }

    private Button unpin(Object key, String keyText) {
        Button unpin = new Button("", new FontIcon(Feather.X));
        unpin.setId("unpin-" + keyText);
        unpin.getStyleClass().addAll("button-icon", "flat", "unpin");
        unpin.setAccessibleText(messages.text("watch.unpin", keyText));
        unpin.setTooltip(new Tooltip(messages.text("watch.unpin", keyText)));
        unpin.setOnAction(_ -> pinned.unpin(key));
        return unpin;
    }
}
