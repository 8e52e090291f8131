package org.runspacelab.ui.runspaces;

import java.util.List;
import javafx.scene.Node;

/** What can be done to a node of the tree. Belongs to the FX thread. */
@FunctionalInterface
interface NodeOffers {

    /** Nothing: for a tree that is only looked at. */
    NodeOffers NONE = (_, _) -> List.of();

    /** @param owner over whose window is asked again */
    List<NodeActions.Action> of(LabNode node, Node owner);
}
