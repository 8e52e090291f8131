package org.runspacelab.ui.runspaces;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** The next steps of stopping, in the row itself: to ask, to stop, then to abandon or kill. */
final class NodeButtons {

    private final NodeOffers actions;
    private final Messages messages;
    private final FlowPane root = new FlowPane();
    private @Nullable LabNode shown;
    private List<String> names = List.of();

    NodeButtons(NodeOffers actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
        root.getStyleClass().add("node-buttons");
        root.managedProperty().bind(root.visibleProperty());
    }

    Node root() {
        return root;
    }

    /** Offers what comes next; buttons stay as they are where that is the same. */
    void show(LabNode node) {
        LoopPhase phase = node.phaseProperty().get();
        List<NodeActions.Action> next = actions.of(node, root).stream()
                .filter(action -> action.inRow().contains(phase) && action.can().getAsBoolean())
                .toList();
        List<String> nextNames = next.stream().map(NodeActions.Action::name).toList();
        if (node == shown && nextNames.equals(names)) {
            return;
        }
        shown = node;
        names = nextNames;
        root.getChildren().setAll(next.stream().map(action -> button(action, node)).toList());
        root.setVisible(!next.isEmpty());
    }

    private Node button(NodeActions.Action action, LabNode node) {
        Button button = new Button(messages.text("node." + action.name()));
        button.setId("row-" + action.name());
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(messages.text("node." + action.name() + ".hint")));
        button.setAccessibleText(messages.text("node." + action.name()) + " " + node.nameProperty().get());
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}
