package org.runspacelab.ui.timeline;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** What the patterns and shapes mean, made anew each time it is shown: in the colours of the moment. */
record TimelineLegend(Messages messages, TimelinePalette palette, double em) {

    Node content() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("timeline-legend");
        int row = 0;
        for (LaneState state : LaneState.values()) {
            if (state != LaneState.CLOSED) {
                grid.addRow(row++, swatch(state), new Label(messages.text(state.word())));
            }
        }
        row = 0;
        for (MarkKind kind : Arrays.asList(MarkKind.values()).subList(1, MarkKind.values().length)) {
            grid.add(swatch(kind), 2, row);
            grid.add(new Label(messages.text("timeline.kind." + kind)), 3, row++);
        }
        Label sampled = new Label(messages.text("timeline.legend.sampled"));
        sampled.setWrapText(true);
        sampled.setMaxWidth(em * 34);
        sampled.getStyleClass().add("text-muted");
        grid.add(sampled, 0, LaneState.values().length, 4, 1);
        return grid;
    }

    private Canvas swatch(LaneState state) {
        Canvas canvas = canvas();
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(palette.color(state.ink()));
        gc.setStroke(palette.color(state.ink()));
        if (state.pattern().isBar()) {
            gc.setFill(palette.fill(state));
            gc.fillRect(0, 1, canvas.getWidth(), canvas.getHeight() - 2);
            gc.strokeRect(0.5, 1.5, canvas.getWidth() - 1, canvas.getHeight() - 3);
        } else {
            gc.fillRect(0, canvas.getHeight() / 2 - 1, canvas.getWidth(), 2);
            shape(gc, state.end(), em * 0.5, canvas.getHeight() / 2);
        }
        return canvas;
    }

    private Canvas swatch(MarkKind kind) {
        Canvas canvas = canvas();
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(palette.color(kind.ink()));
        gc.setStroke(palette.color(kind.ink()));
        if (kind.shape() == null) {
            gc.fillRect(em, 1, 2, canvas.getHeight() - 2);
        } else {
            shape(gc, kind.shape(), em, canvas.getHeight() / 2);
        }
        return canvas;
    }

    private void shape(GraphicsContext gc, @Nullable MarkShape shape, double x, double y) {
        if (shape != null) {
            gc.setLineWidth(Math.max(1.5, em * 0.14));
            shape.draw(gc, x, y, em * 0.45);
        }
    }

    private Canvas canvas() {
        return new Canvas(Math.ceil(em * 2.4), Math.ceil(em * 1.2));
    }
}
