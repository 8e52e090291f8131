package org.runspacelab.ui.runspaces;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.runspacelab.ui.theme.Messages;

/** All that can be done to one runspace, pool or job, as the menu of its row. */
final class NodeMenu {

    private final NodeOffers actions;
    private final Messages messages;

    NodeMenu(NodeOffers actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    /** @param owner the row, or the tree */
    ContextMenu of(LabNode node, Node owner) {
        ContextMenu menu = new ContextMenu();
        List<NodeActions.Action> all = actions.of(node, owner);
        for (NodeActions.Action action : all) {
            MenuItem item = new MenuItem(messages.text("node." + action.name()));
            item.setId("node-" + action.name());
            item.setOnAction(_ -> action.run().run());
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ -> {
            for (int i = 0; i < all.size(); i++) {
                menu.getItems().get(i).setDisable(!all.get(i).can().getAsBoolean());
            }
        });
        return menu;
    }
}
