package org.runspacelab.ui.runspaces;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.ui.theme.Messages;

/** One runspace, pool or job: shape and colour of its state, name, state in words, counts and times. */
final class LabNodeCell extends TreeCell<LabNode> {

    private static final double SCROLL_BAR = 16;
    /** What the tree puts before a node, a level. */
    private static final double INDENT = 22;

    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label word = new Label();
    private final Label detail = new Label();
    private final Label reason = new Label();
    private final PoolMaximum maximum;
    private final NodeMenu menu;
    private final NodeButtons buttons;
    private final HBox content;
    private Subscription subscription = Subscription.EMPTY;

    LabNodeCell(Messages messages, NodeMenu menu, NodeOffers actions) {
        this.menu = menu;
        buttons = new NodeButtons(actions, messages);
        maximum = new PoolMaximum(messages);
        icon.getStyleClass().addAll("phase-icon", "icon-large");
        name.getStyleClass().add("runspace-name");
        word.getStyleClass().add("runspace-word");
        detail.getStyleClass().addAll("runspace-detail", "text-muted");
        reason.getStyleClass().add("runspace-reason");
        for (Label label : List.of(name, word, detail, reason)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        VBox words = new VBox(name, word, detail, maximum.root(), reason, buttons.root());
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(icon, words);
        content.getStyleClass().add("runspace-cell");
        // As wide as the tree and no wider, so that a reason wraps.
        setPrefWidth(0);
    }

    /** A tree asks its cells for their height without saying how wide they are; wrapped text needs to know. */
    @Override
    protected double computePrefHeight(double width) {
        TreeView<LabNode> tree = getTreeView();
        if (tree == null || getTreeItem() == null || getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double indent = INDENT * tree.getTreeItemLevel(getTreeItem());
        double inner = tree.getWidth() - indent - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable LabNode node, boolean empty) {
        super.updateItem(node, empty);
        subscription.unsubscribe();
        if (empty || node == null) {
            subscription = Subscription.EMPTY;
            setGraphic(null);
            setAccessibleText(null);
            setContextMenu(null);
            return;
        }
        subscription = Subscription.combine(
                node.nameProperty().subscribe(name::setText),
                node.wordProperty().subscribe(text -> {
                    word.setText(text);
                    setAccessibleText(node.nameProperty().get() + ", " + text);
                }),
                node.detailProperty().subscribe(text -> {
                    detail.setText(text);
                    // A runspace is seen a moment before it is known which flag asks it.
                    buttons.show(node);
                }),
                node.reasonProperty().subscribe(reason::setText),
                node.phaseProperty().subscribe(phase -> showPhase(phase, node)));
        maximum.show(node.target() instanceof NodeTarget.OfPool(RunspacePool pool) ? pool : null);
        setContextMenu(menu.of(node, this));
        setGraphic(content);
    }

    private void showPhase(LoopPhase phase, LabNode node) {
        buttons.show(node);
        icon.setIconCode(phase.shape());
        content.getStyleClass().removeIf(style -> style.startsWith("phase-"));
        content.getStyleClass().add(phase.style());
    }
}
