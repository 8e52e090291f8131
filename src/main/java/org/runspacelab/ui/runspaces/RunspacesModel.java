package org.runspacelab.ui.runspaces;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/**
 * What runs in the session, as a tree: nested runspaces under the one that made them, workers under their pool, the
 * newest first at the top. Nodes are added and removed, never replaced. Belongs to the FX thread.
 */
public final class RunspacesModel {

    private final TreeItem<LabNode> root = new TreeItem<>();
    private final Map<String, TreeItem<LabNode>> byId = new HashMap<>();
    private final Consumer<LabNode> onFailure;

    /** @param onFailure told of each runspace or job that fails */
    public RunspacesModel(Consumer<LabNode> onFailure) {
        this.onFailure = onFailure;
        root.setExpanded(true);
    }

    public TreeItem<LabNode> root() {
        return root;
    }

    void apply(List<NodeUpdate> updates, Collection<String> gone) {
        for (NodeUpdate update : updates) {
            TreeItem<LabNode> item = byId.get(update.id());
            if (item == null) {
                item = add(update);
            }
            LabNode node = item.getValue();
            LoopPhase before = node.phaseProperty().get();
            node.show(update);
            if (update.phase() != before
                    && (update.phase() == LoopPhase.FAILED || update.phase() == LoopPhase.DEADLOCKED)) {
                onFailure.accept(node);
            }
        }
        remove(gone);
    }

    private TreeItem<LabNode> add(NodeUpdate update) {
        TreeItem<LabNode> item = new TreeItem<>(new LabNode(update.target()));
        item.setExpanded(true);
        byId.put(update.id(), item);
        TreeItem<LabNode> parent = update.parent() == null ? root : byId.getOrDefault(update.parent(), root);
        if (parent == root) {
            root.getChildren().addFirst(item);
        } else {
            parent.getChildren().add(item);
        }
        return item;
    }

    private void remove(Collection<String> gone) {
        Map<TreeItem<LabNode>, Set<TreeItem<LabNode>>> byParent = new HashMap<>();
        for (String id : gone) {
            TreeItem<LabNode> item = byId.remove(id);
            if (item != null && item.getParent() != null) {
                byParent.computeIfAbsent(item.getParent(), _ -> new HashSet<>()).add(item);
            }
        }
        byParent.forEach((parent, items) -> parent.getChildren().removeAll(items));
    }
}
