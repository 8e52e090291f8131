package org.runspacelab.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the timeline: axis, lanes in view with their names, and the cursor through all of them. */
record TimelinePainter(TimelineModel model, TimeWindow window, MarkWords words, Axis axis) {

    /** How wide a time is, in the text's size, with the gap after it. */
    private static final double TICK_ROOM = 8;

    void paint(GraphicsContext gc, ChartLayout layout, TimelinePalette palette, TextWidths widths) {
        gc.setFont(widths.font());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.color(Ink.SURFACE));
        gc.fillRect(0, 0, layout.width(), layout.height());
        gc.save();
        gc.beginPath();
        gc.rect(0, layout.axisHeight(), layout.width(), layout.height() - layout.axisHeight());
        gc.clip();
        bands(gc, layout, palette);
        grid(gc, layout, palette);
        lanes(gc, layout, palette, widths);
        gc.restore();
        names(gc, layout, palette, widths);
        times(gc, layout, palette, widths);
        cursor(gc, layout, palette, widths);
    }

    private int firstLane(ChartLayout layout) {
        return Math.max(0, layout.laneAt(layout.axisHeight()));
    }

    private int lastLane(ChartLayout layout) {
        return Math.min(model.lanes().size() - 1, layout.laneAt(layout.height()));
    }

    private void bands(GraphicsContext gc, ChartLayout layout, TimelinePalette palette) {
        for (int i = firstLane(layout); i <= lastLane(layout); i++) {
            if (i % 2 == 1) {
                gc.setFill(palette.color(Ink.BAND));
                gc.fillRect(0, layout.laneTop(i), layout.width(), layout.laneHeight());
            }
        }
    }

    private List<Axis.Tick> ticks(ChartLayout layout) {
        return axis.ticks(window.view(), layout.plotWidth() / (TICK_ROOM * layout.em()));
    }

    private void grid(GraphicsContext gc, ChartLayout layout, TimelinePalette palette) {
        gc.setFill(palette.color(Ink.GRID));
        for (Axis.Tick tick : ticks(layout)) {
            gc.fillRect(x(layout, tick.nanos()), layout.axisHeight(), 1, layout.height());
        }
        if (model.letGo() > 0 && window.view().shows(model.keptFrom())) {
            gc.setFill(palette.color(Ink.FAIL));
            gc.fillRect(x(layout, model.keptFrom()), layout.axisHeight(), 2, layout.height());
        }
    }

    private void lanes(GraphicsContext gc, ChartLayout layout, TimelinePalette palette, TextWidths widths) {
        gc.save();
        gc.beginPath();
        gc.rect(layout.gutter(), layout.axisHeight(), layout.plotWidth(), layout.height());
        gc.clip();
        gc.translate(layout.gutter(), 0);
        LanePainter painter = new LanePainter(gc, palette, widths, words, window.view(), layout.plotWidth(),
                layout.em(), model.end());
        for (int i = firstLane(layout); i <= lastLane(layout); i++) {
            painter.paint(model.lanes().get(i), layout.laneTop(i), layout.laneHeight());
        }
        gc.restore();
    }

    private void names(GraphicsContext gc, ChartLayout layout, TimelinePalette palette, TextWidths widths) {
        gc.save();
        gc.beginPath();
        gc.rect(0, layout.axisHeight(), layout.gutter(), layout.height() - layout.axisHeight());
        gc.clip();
        for (int i = firstLane(layout); i <= lastLane(layout); i++) {
            boolean here = i == window.lane() && window.cursor().isPresent();
            if (here) {
                gc.setFill(palette.color(Ink.CURSOR));
                gc.fillRect(0, layout.laneTop(i) + 3, 3, layout.laneHeight() - 6);
            }
            gc.setFill(palette.color(here ? Ink.TEXT : Ink.MUTED));
            String name = words.lane(model.lanes().get(i).id());
            gc.fillText(widths.fitting(name, layout.gutter() - layout.em() * 1.4), layout.em() * 0.8,
                    layout.laneTop(i) + layout.laneHeight() / 2);
        }
        gc.restore();
        gc.setFill(palette.color(Ink.GRID));
        gc.fillRect(layout.gutter() - 1, layout.axisHeight(), 1, layout.height());
        gc.fillRect(0, layout.axisHeight() - 1, layout.width(), 1);
    }

    private void times(GraphicsContext gc, ChartLayout layout, TimelinePalette palette, TextWidths widths) {
        gc.setFill(palette.color(Ink.MUTED));
        boolean pointed = window.cursor().isPresent() && window.view().shows(window.cursor().getAsLong());
        double cursor = pointed ? x(layout, window.cursor().getAsLong()) : Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : ticks(layout)) {
            double x = x(layout, tick.nanos());
            double wide = widths.of(tick.text());
            if (x - wide / 2 > layout.gutter() && x + wide / 2 < layout.width()
                    && Math.abs(x - cursor) > wide + layout.em() * 1.5) {
                gc.fillText(tick.text(), Math.round(x - wide / 2), layout.axisHeight() / 2);
            }
        }
    }

    private void cursor(GraphicsContext gc, ChartLayout layout, TimelinePalette palette, TextWidths widths) {
        if (window.cursor().isEmpty() || !window.view().shows(window.cursor().getAsLong())) {
            return;
        }
        double x = x(layout, window.cursor().getAsLong());
        gc.setFill(palette.color(Ink.CURSOR));
        gc.fillRect(x, layout.axisHeight(), 1, layout.height());
        String time = axis.text(window.cursor().getAsLong());
        double wide = widths.of(time) + layout.em() * 0.8;
        double left = Math.clamp(x - wide / 2, layout.gutter(), Math.max(layout.gutter(), layout.width() - wide));
        gc.fillRoundRect(left, 2, wide, layout.axisHeight() - 4, layout.em() * 0.4, layout.em() * 0.4);
        gc.setFill(palette.color(Ink.SURFACE));
        gc.fillText(time, left + layout.em() * 0.4, layout.axisHeight() / 2);
    }

    private double x(ChartLayout layout, long nanos) {
        return Math.round(layout.gutter() + window.view().x(nanos, layout.plotWidth()));
    }
}
