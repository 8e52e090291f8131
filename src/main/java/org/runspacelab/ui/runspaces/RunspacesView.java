package org.runspacelab.ui.runspaces;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.theme.Confirmation;
import org.runspacelab.ui.theme.Messages;

/** The tree of what runs: runspaces, pools with their workers, jobs. */
public final class RunspacesView {

    private final VBox root;

    /**
     * @param empty what to show before the first runspace
     * @param stopLine says how far stopping all of it is
     */
    public RunspacesView(RunspacesModel model, LabSession session, LoopControl loops, Messages messages, Node empty,
            Node stopLine) {
        TreeView<LabNode> tree = new TreeView<>(model.root());
        tree.setShowRoot(false);
        tree.setAccessibleText(messages.text("runspaces.title"));
        NodeActions actions = new NodeActions(session, loops, new Confirmation(messages));
        NodeMenu menu = new NodeMenu(actions, messages);
        tree.setCellFactory(_ -> new LabNodeCell(messages, menu, actions));
        tree.setOnContextMenuRequested(event -> openByKey(tree, menu, event));
        // A tree has no placeholder of its own.
        empty.visibleProperty().bind(tree.expandedItemCountProperty().lessThanOrEqualTo(0));
        Label title = new Label(messages.text("runspaces.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button tidy = new Button(messages.text("runspaces.clear"));
        tidy.setId("runspaces-clear");
        tidy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        tidy.setTooltip(new Tooltip(messages.text("runspaces.clear.hint")));
        tidy.setOnAction(_ -> session.disposeEnded());
        tidy.disableProperty().bind(tree.expandedItemCountProperty().lessThanOrEqualTo(0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, tidy);
        header.getStyleClass().add("panel-header");
        StackPane content = new StackPane(tree, empty);
        content.setId("runspace-list");
        root = new VBox(header, stopLine, content);
        root.getStyleClass().add("panel");
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    /** The keyboard asks the tree for a menu, not the selected row: it opens under that one. */
    private static void openByKey(TreeView<LabNode> tree, NodeMenu menu, ContextMenuEvent event) {
        TreeItem<LabNode> selected = tree.getSelectionModel().getSelectedItem();
        if (event.isKeyboardTrigger() && selected != null) {
            menu.of(selected.getValue(), tree).show(tree, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
