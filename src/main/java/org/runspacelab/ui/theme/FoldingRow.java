package org.runspacelab.ui.theme;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/**
 * A row of buttons that fold into their icons, the last ones first, where there is no room for their words; their
 * tooltips and accessible texts go on saying them.
 */
public final class FoldingRow extends HBox {

    private final Text ruler = new Text();

    public FoldingRow(Node... children) {
        super(children);
    }

    /** Words do not hold the window wide: they fold. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        List<Labeled> foldable = getManagedChildren().stream()
                .filter(child -> child instanceof Labeled button && button.getGraphic() != null
                        && button.getText() != null && !button.getText().isEmpty())
                .map(Labeled.class::cast)
                .toList();
        double needed = snappedLeftInset() + snappedRightInset()
                + getSpacing() * Math.max(0, getManagedChildren().size() - 1);
        for (Node child : getManagedChildren()) {
            needed += child.prefWidth(-1);
        }
        for (Labeled button : foldable) {
            needed += isFolded(button) ? wordsWidth(button) : 0;
        }
        for (Labeled button : foldable.reversed()) {
            boolean fold = needed > getWidth();
            needed -= fold ? wordsWidth(button) : 0;
            // Only where it changes, as this asks for another layout.
            if (fold != isFolded(button)) {
                button.setContentDisplay(fold ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        }
        super.layoutChildren();
    }

    private static boolean isFolded(Labeled button) {
        return button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
    }

    /** What the words take beside the icon. */
    private double wordsWidth(Labeled button) {
        ruler.setFont(button.getFont());
        ruler.setText(button.getText());
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + button.getGraphicTextGap();
    }
}
