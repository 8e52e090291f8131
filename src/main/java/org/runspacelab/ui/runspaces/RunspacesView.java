package org.runspacelab.ui.runspaces;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.runspacelab.ui.theme.Messages;

/** The list of runspaces, the newest first. */
public final class RunspacesView {

    private final ListView<RunspaceRow> list = new ListView<>();
    private final VBox root;

    /** @param empty what to show before the first runspace */
    public RunspacesView(RunspacesModel model, Messages messages, Node empty) {
        list.setItems(model.rows());
        list.setId("runspace-list");
        list.setPlaceholder(empty);
        list.setAccessibleText(messages.text("runspaces.title"));
        list.setCellFactory(_ -> new RunspaceCell());
        Label title = new Label(messages.text("runspaces.title"));
        title.getStyleClass().add("panel-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("panel-header");
        root = new VBox(header, list);
        root.getStyleClass().add("panel");
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }
}
