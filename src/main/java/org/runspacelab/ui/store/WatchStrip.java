package org.runspacelab.ui.store;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.runspacelab.ui.theme.Messages;

/** Keys that matter, as large labels bound to their values: readable from the back of a room. */
public final class WatchStrip {

    private final HBox root = new HBox();

    public WatchStrip(StoreModel model, Messages messages, List<String> keys) {
        root.getStyleClass().add("watch-strip");
        for (String key : keys) {
            Node tile = tile(model, messages, key);
            HBox.setHgrow(tile, Priority.ALWAYS);
            root.getChildren().add(tile);
        }
    }

    public Node root() {
        return root;
    }

    private static Node tile(StoreModel model, Messages messages, String key) {
        ObservableValue<StoreRow> row = model.watch(key);
        Label name = new Label(key);
        name.getStyleClass().add("watch-name");
        Label value = new Label();
        value.setId("watch-" + key);
        value.getStyleClass().add("watch-value");
        value.textProperty().bind(row.flatMap(StoreRow::headlineProperty).orElse("–"));
        Label writer = new Label();
        writer.getStyleClass().addAll("watch-writer", "text-muted");
        writer.textProperty().bind(row.flatMap(StoreRow::writerProperty)
                .map(by -> messages.text("watch.by", by))
                .orElse(messages.text("watch.missing")));
        VBox tile = new VBox(name, value, writer);
        tile.getStyleClass().add("watch-tile");
        // The same width for all, however long their values are.
        tile.setPrefWidth(0);
        tile.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(value);
        return tile;
    }
}
