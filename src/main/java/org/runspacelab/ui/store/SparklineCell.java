package org.runspacelab.ui.store;

import java.text.NumberFormat;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** The last values of a number as a small line; its tooltip says the lowest, the highest and the last. */
final class SparklineCell extends TableCell<StoreRow, Number> {

    private static final double WIDTH = 48;
    private static final double HEIGHT = 16;

    private final Messages messages;
    private final NumberFormat numbers;
    private final Polyline line = new Polyline();
    private final Pane pane = new Pane(line);
    private final CellTooltip tooltip = new CellTooltip(this::words);

    SparklineCell(Messages messages) {
        this.messages = messages;
        this.numbers = NumberFormat.getInstance(messages.locale());
        line.getStyleClass().add("sparkline");
        pane.setMinSize(WIDTH, HEIGHT);
        pane.setPrefSize(WIDTH, HEIGHT);
        pane.setMaxSize(WIDTH, HEIGHT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Number revision, boolean empty) {
        super.updateItem(revision, empty);
        Samples samples = empty ? null : samples();
        if (samples == null || samples.size() < 2) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        line.getPoints().setAll(Sparkline.points(samples, WIDTH, HEIGHT));
        setGraphic(pane);
        if (getTooltip() == null) {
            setTooltip(tooltip.get());
        }
    }

    /** Made when it is asked for: the line changes ten times a second. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getGraphic() != null
                ? words()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private @Nullable Samples samples() {
        StoreRow row = getTableRow() == null ? null : getTableRow().getItem();
        return row == null ? null : row.samples();
    }

    private String words() {
        Samples samples = samples();
        return samples == null || samples.size() == 0
                ? ""
                : messages.text("store.sparkline", samples.size(), numbers.format(samples.min()),
                        numbers.format(samples.max()), numbers.format(samples.last()));
    }
}
