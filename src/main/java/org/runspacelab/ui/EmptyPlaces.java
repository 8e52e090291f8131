package org.runspacelab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.ui.theme.Messages;

/** What empty places say: what would fill them, with the action at hand. */
final class EmptyPlaces {

    private final Messages messages;
    private final LoopActions actions;
    private final Scenario loop;

    EmptyPlaces(Messages messages, LoopActions actions, Scenario loop) {
        this.messages = messages;
        this.actions = actions;
        this.loop = loop;
    }

    Node store() {
        Button start = new Button(messages.text("toolbar.start"), new FontIcon(Feather.PLAY));
        start.setId("empty-start");
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> actions.startLoop(loop));
        // While the loop runs on another store, a button that does nothing would be in the way.
        start.visibleProperty().bind(actions.canStart());
        start.managedProperty().bind(start.visibleProperty());
        return place(line("store.empty"), start);
    }

    Node runspaces() {
        return place(line("runspaces.empty"));
    }

    private Label line(String name) {
        Label line = new Label(messages.text(name));
        line.getStyleClass().add("text-muted");
        line.setWrapText(true);
        line.setTextAlignment(TextAlignment.CENTER);
        return line;
    }

    private static Node place(Node... content) {
        VBox place = new VBox(content);
        place.getStyleClass().add("empty-place");
        return place;
    }
}
