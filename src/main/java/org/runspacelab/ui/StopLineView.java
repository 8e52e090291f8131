package org.runspacelab.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far stopping everything is; takes no room where nothing is to be said. */
final class StopLineView {

    private StopLineView() {}

    static Node of(ReadOnlyStringProperty text) {
        Label line = new Label();
        line.setId("stop-line");
        line.setGraphic(new FontIcon(Feather.FLAG));
        line.getStyleClass().add("stop-line");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.textProperty().bind(text);
        line.visibleProperty().bind(text.isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
