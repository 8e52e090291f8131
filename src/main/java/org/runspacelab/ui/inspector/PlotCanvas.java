package org.runspacelab.ui.inspector;

import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Numbers over time, as steps: a rectangle a pixel column from its lowest to its highest. Costs what it is wide,
 * however many numbers there are.
 */
final class PlotCanvas extends Region {

    private static final double MARGIN = 4;
    private static final double DOT = 6;
    private static final double THICKNESS = 2;
    private static final int GRID_LINES = 3;

    private final Canvas canvas = new Canvas();
    /** They draw nothing: the style sheet gives them the theme's colours, and the canvas takes them over. */
    private final Rectangle ink = new Rectangle();
    private final Rectangle grid = new Rectangle();
    private final IntConsumer resized;
    private @Nullable PlotColumns columns;
    private double floor;
    private double ceiling = 1;

    /** @param resized is told how many columns there is room for */
    PlotCanvas(IntConsumer resized) {
        this.resized = resized;
        ink.getStyleClass().add("plot-ink");
        grid.getStyleClass().add("plot-grid");
        ink.setManaged(false);
        grid.setManaged(false);
        getChildren().addAll(canvas, ink, grid);
        getStyleClass().add("plot");
        ink.fillProperty().subscribe(this::draw);
        grid.fillProperty().subscribe(this::draw);
    }

    void show(@Nullable PlotColumns next) {
        columns = next;
        if (next != null && next.isPlottable()) {
            double room = next.low() == next.high() ? Math.max(1, Math.abs(next.low()) * 0.1) : 0;
            floor = next.low() - room;
            ceiling = next.high() + room;
        }
        draw();
    }

    /** The number at the bottom. */
    double floor() {
        return floor;
    }

    /** The number at the top. */
    double ceiling() {
        return ceiling;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            resized.accept((int) width);
            draw();
        }
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        PlotColumns shown = columns;
        if (shown == null || !shown.isPlottable() || width < 1) {
            return;
        }
        pen.setFill(grid.getFill());
        for (int line = 0; line < GRID_LINES; line++) {
            double y = MARGIN + (height - 2 * MARGIN) * line / (GRID_LINES - 1);
            pen.fillRect(0, Math.round(y), width, 1);
        }
        pen.setFill(ink.getFill());
        drawColumns(pen, shown, width / shown.width());
    }

    private void drawColumns(GraphicsContext pen, PlotColumns shown, double broad) {
        double last = shown.before();
        boolean alone = true;
        for (int column = 0; column < shown.width(); column++) {
            double low = shown.low(column);
            double high = shown.high(column);
            if (Double.isNaN(low)) {
                low = last;
                high = last;
            } else if (!Double.isNaN(last)) {
                low = Math.min(low, last);
                high = Math.max(high, last);
                alone = false;
            }
            if (!Double.isNaN(low)) {
                double top = y(high);
                pen.fillRect(column * broad, top - THICKNESS / 2, broad, y(low) - top + THICKNESS);
            }
            last = shown.count(column) > 0 ? shown.last(column) : last;
        }
        if (alone && !Double.isNaN(last)) {
            pen.fillRect(canvas.getWidth() / 2 - DOT / 2, y(last) - DOT / 2, DOT, DOT);
        }
    }

    /** Halves first: the distance of two numbers may be more than a number can be. */
    private double y(double value) {
        double share = (value / 2 - floor / 2) / (ceiling / 2 - floor / 2);
        return canvas.getHeight() - MARGIN - share * (canvas.getHeight() - 2 * MARGIN);
    }
}
