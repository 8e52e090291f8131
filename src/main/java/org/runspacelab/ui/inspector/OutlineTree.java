package org.runspacelab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueOutline.Kind;
import org.runspacelab.session.ValueOutline.Mark;
import org.runspacelab.session.ValueOutline.Node;
import org.runspacelab.ui.theme.Messages;

/** What a value holds, as a tree whose branches are looked at when they are opened. What is open stays so. */
final class OutlineTree {

    private final InspectorModel model;
    private final Messages messages;
    private final TreeTableView<Node> tree = new TreeTableView<>();
    private @Nullable Node shown;

    OutlineTree(InspectorModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        tree.setId("inspector-tree");
        tree.setAccessibleText(messages.text("inspector.value"));
        tree.setShowRoot(false);
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tree.getColumns().add(column("name", 130, Node::name));
        tree.getColumns().add(column("value", 150, this::words));
        tree.getColumns().add(column("type", 50, Node::type));
    }

    javafx.scene.Node root() {
        return tree;
    }

    void show(@Nullable Node outline) {
        if (outline == shown) {
            return;
        }
        shown = outline;
        TreeItem<Node> root = tree.getRoot();
        if (outline == null) {
            tree.setRoot(null);
        } else if (root == null) {
            Branch branch = new Branch(outline, List.of());
            branch.setExpanded(true);
            branch.show(outline);
            tree.setRoot(branch);
        } else {
            ((Branch) root).show(outline);
        }
    }

    /** How much there is. */
    String words() {
        Node root = shown;
        return root == null ? "" : messages.text("inspector.parts", root.parts().size() + root.left());
    }

    /** The rows as they are seen. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            TreeItem<Node> item = tree.getTreeItem(row);
            text.append("  ".repeat(Math.max(0, tree.getTreeItemLevel(item) - 1)))
                    .append(item.getValue().name()).append(": ").append(words(item.getValue())).append('\n');
        }
        return text.toString();
    }

    private String words(Node node) {
        return switch (node.mark()) {
            case NONE -> node.text();
            case CYCLE, TOO_MUCH -> messages.text("inspector.mark." + node.mark());
            case TOO_DEEP, UNREADABLE -> node.text() + " · " + messages.text("inspector.mark." + node.mark());
        };
    }

    private Node more(long left) {
        return new Node("…", messages.text("inspector.more", left), "", Kind.LEAF, Mark.NONE, left, false, List.of(), 0);
    }

    private TreeTableColumn<Node, String> column(String name, double width, Function<Node, String> text) {
        TreeTableColumn<Node, String> column = new TreeTableColumn<>(messages.text("inspector.column." + name));
        column.setId("inspector-part-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue().getValue())));
        return column;
    }

    /** One part; it asks for what is below it when it is opened. */
    private final class Branch extends TreeItem<Node> {
        private final List<String> path;

        Branch(Node node, List<String> path) {
            super(node);
            this.path = path;
            if (!path.isEmpty()) {
                expandedProperty().subscribe(isOpen -> {
                    if (isOpen || !getChildren().isEmpty()) {
                        model.open(path, isOpen);
                    }
                });
            }
        }

        @Override
        public boolean isLeaf() {
            return !getValue().canOpen();
        }

        void show(Node node) {
            // The parts have rows of their own: a row changes where its own words do.
            boolean same = getValue().text().equals(node.text()) && getValue().type().equals(node.type())
                    && getValue().mark() == node.mark() && getValue().kind() == node.kind();
            if (!same) {
                setValue(node);
            }
            if (!node.opened()) {
                if (!node.canOpen()) {
                    setExpanded(false);
                    getChildren().clear();
                }
                return;
            }
            List<Node> parts = new ArrayList<>(node.parts());
            if (node.left() > 0) {
                parts.add(more(node.left()));
            }
            for (int i = 0; i < parts.size(); i++) {
                showPart(i, parts.get(i));
            }
            if (getChildren().size() > parts.size()) {
                getChildren().remove(parts.size(), getChildren().size());
            }
        }

        private void showPart(int at, Node part) {
            if (at < getChildren().size() && getChildren().get(at).getValue().name().equals(part.name())) {
                ((Branch) getChildren().get(at)).show(part);
                return;
            }
            List<String> below = new ArrayList<>(path);
            below.add(part.name());
            Branch branch = new Branch(part, below);
            branch.show(part);
            if (at < getChildren().size()) {
                getChildren().set(at, branch);
            } else {
                getChildren().add(branch);
            }
        }
    }
}
