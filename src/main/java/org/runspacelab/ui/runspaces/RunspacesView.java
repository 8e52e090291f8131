package org.runspacelab.ui.runspaces;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.theme.Confirmation;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** The tree of what runs: runspaces, pools with their workers, jobs. */
public final class RunspacesView {

    private final VBox root;

    /**
     * @param empty what to show before the first runspace
     * @param stopLine says how far stopping all of it is
     */
    public RunspacesView(RunspacesModel model, LabSession session, LoopControl loops, Messages messages, Node empty,
            Node stopLine) {
        this(model, new NodeActions(session, loops, new Confirmation(messages)), messages, empty,
                List.of(stopLine), tree -> List.of(tidy(session, tree, messages)));
    }

    /** One that is only looked at. */
    public RunspacesView(RunspacesModel model, Messages messages, Node empty) {
        this(model, NodeOffers.NONE, messages, empty, List.of(), _ -> List.of());
    }

    private RunspacesView(RunspacesModel model, NodeOffers actions, Messages messages, Node empty,
            List<Node> above, Function<TreeView<LabNode>, List<Node>> buttons) {
        TreeView<LabNode> tree = new TreeView<>(model.root());
        tree.setShowRoot(false);
        tree.setAccessibleText(messages.text("runspaces.title"));
        NodeMenu menu = new NodeMenu(actions, messages);
        tree.setCellFactory(_ -> new LabNodeCell(messages, menu, actions));
        tree.setOnContextMenuRequested(event -> openByKey(tree, menu, event));
        // A tree has no placeholder of its own.
        empty.visibleProperty().bind(tree.expandedItemCountProperty().lessThanOrEqualTo(0));
        Label title = new Label(messages.text("runspaces.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        WrapLine header = new WrapLine(WrapLine.growing(title));
        header.getChildren().addAll(buttons.apply(tree));
        header.getStyleClass().add("panel-header");
        StackPane content = new StackPane(tree, empty);
        content.setId("runspace-list");
        root = new VBox(header);
        root.getChildren().addAll(above);
        root.getChildren().add(content);
        root.getStyleClass().add("panel");
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    private static Button tidy(LabSession session, TreeView<LabNode> tree, Messages messages) {
        Button tidy = new Button(messages.text("runspaces.clear"));
        tidy.setId("runspaces-clear");
        tidy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        tidy.setTooltip(new Tooltip(messages.text("runspaces.clear.hint")));
        tidy.setOnAction(_ -> session.disposeEnded());
        tidy.disableProperty().bind(tree.expandedItemCountProperty().lessThanOrEqualTo(0));
        return tidy;
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
