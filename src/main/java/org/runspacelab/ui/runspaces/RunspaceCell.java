package org.runspacelab.ui.runspaces;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One runspace: shape and colour of its state, name, state in words, loops and elapsed time. */
final class RunspaceCell extends ListCell<RunspaceRow> {

    private static final double SCROLL_BAR = 16;

    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label word = new Label();
    private final Label detail = new Label();
    private final Label reason = new Label();
    private final HBox content;
    private Subscription subscription = Subscription.EMPTY;

    RunspaceCell() {
        icon.getStyleClass().add("phase-icon");
        name.getStyleClass().add("runspace-name");
        word.getStyleClass().add("runspace-word");
        detail.getStyleClass().addAll("runspace-detail", "text-muted");
        reason.getStyleClass().add("runspace-reason");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        VBox words = new VBox(name, word, detail, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(icon, words);
        content.getStyleClass().add("runspace-cell");
        // As wide as the list and no wider, so that a reason wraps.
        setPrefWidth(0);
    }

    /** A list asks its cells for their height without saying how wide they are; wrapped text needs to know. */
    @Override
    protected double computePrefHeight(double width) {
        ListView<RunspaceRow> list = getListView();
        if (list == null || getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inner = list.getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable RunspaceRow row, boolean empty) {
        super.updateItem(row, empty);
        subscription.unsubscribe();
        if (empty || row == null) {
            subscription = Subscription.EMPTY;
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        subscription = Subscription.combine(
                row.nameProperty().subscribe(name::setText),
                row.wordProperty().subscribe(text -> {
                    word.setText(text);
                    setAccessibleText(row.nameProperty().get() + ", " + text);
                }),
                row.detailProperty().subscribe(detail::setText),
                row.reasonProperty().subscribe(reason::setText),
                row.phaseProperty().subscribe(this::showPhase));
        setGraphic(content);
    }

    private void showPhase(LoopPhase phase) {
        icon.setIconCode(phase.shape());
        content.getStyleClass().removeIf(style -> style.startsWith("phase-"));
        content.getStyleClass().add(phase.style());
    }
}
