package org.runspacelab.ui.timeline;

import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/**
 * Draws what stands in one lane. What it costs depends on the width of the drawing and not on the number of marks:
 * each pixel column is drawn once.
 */
final class LanePainter {

    private static final double TICK = 2;
    private static final double LEAST_TICK = 0.4;
    /** So many marks in a column fill it. */
    private static final double FULL = 1_000;

    private final GraphicsContext gc;
    private final TimelinePalette palette;
    private final TextWidths widths;
    private final MarkWords words;
    private final Viewport view;
    private final double width;
    private final double em;
    private final long end;

    /** @param width the width in which time is drawn; x begins at 0 */
    LanePainter(GraphicsContext gc, TimelinePalette palette, TextWidths widths, MarkWords words, Viewport view,
            double width, double em, long end) {
        this.gc = gc;
        this.palette = palette;
        this.widths = widths;
        this.words = words;
        this.view = view;
        this.width = width;
        this.em = em;
        this.end = end;
    }

    void paint(Lane lane, double top, double height) {
        for (Map.Entry<MarkKind, Track> track : lane.tracks().entrySet()) {
            MarkKind kind = track.getKey();
            // In a store's lane every change is a tick, whoever made it.
            boolean ticks = kind.shape() == null || lane.id().kind() == LaneId.Kind.STORE;
            if (kind == MarkKind.STATE) {
                bars(lane, track.getValue(), top, height);
            } else if (ticks) {
                ticks(track.getValue(), kind, top, height);
            } else {
                shapes(track.getValue(), kind, top, height);
            }
        }
    }

    private void ticks(Track track, MarkKind kind, double top, double height) {
        gc.setFill(palette.color(kind.ink()));
        double room = height - 4;
        for (int i = track.firstFrom(view.from()); i < track.size(); ) {
            double x = Math.floor(view.x(track.get(i).nanos(), width) / TICK) * TICK;
            if (x > width) {
                return;
            }
            int next = Math.max(i + 1, track.firstFrom(view.at(x + TICK, width)));
            double full = Math.min(1, Math.log(next - i) / Math.log(FULL));
            double tall = Math.round(room * (LEAST_TICK + (1 - LEAST_TICK) * full));
            gc.fillRect(x, top + height - 2 - tall, TICK, tall);
            i = next;
        }
    }

    private void shapes(Track track, MarkKind kind, double top, double height) {
        MarkShape shape = kind.shape();
        if (shape == null) {
            return;
        }
        double r = em * 0.45;
        double y = Math.round(top + height / 2);
        gc.setFill(palette.color(kind.ink()));
        gc.setStroke(palette.color(kind.ink()));
        for (int i = track.firstFrom(view.at(-r, width)); i < track.size(); ) {
            Mark mark = track.get(i);
            double x = view.x(mark.nanos(), width);
            if (x > width + r) {
                return;
            }
            if (mark instanceof Mark.Outcome outcome) {
                gc.setLineWidth(1);
                gc.strokeLine(Math.max(0, view.x(outcome.receipt().nanos(), width)), y, x, y);
            }
            gc.setLineWidth(Math.max(1.5, em * 0.14));
            shape.draw(gc, x, y, r);
            i = Math.max(i + 1, track.firstFrom(view.at(x + r, width)));
        }
    }

    private void bars(Lane lane, Track track, double top, double height) {
        int i = track.firstAfter(view.from());
        LaneState state = i > 0 ? ((Mark.Became) track.get(i - 1)).state() : lane.before();
        boolean began = false;
        double x = 0;
        double now = Math.min(width, view.x(end, width));
        while (x < now) {
            double to = i < track.size() ? Math.min(now, view.x(track.get(i).nanos(), width)) : now;
            bar(state, began, x, Math.max(to, x), top, height);
            if (i >= track.size()) {
                return;
            }
            // Of those within one pixel the last one counts.
            i = Math.max(i + 1, track.firstFrom(view.at(to + 1, width)));
            state = ((Mark.Became) track.get(i - 1)).state();
            began = true;
            x = to;
        }
    }

    private void bar(@Nullable LaneState state, boolean began, double from, double to, double top, double height) {
        if (state == null || state.pattern() == FillPattern.NONE) {
            return;
        }
        double wide = Math.max(1, to - from);
        gc.setStroke(palette.color(state.ink()));
        gc.setFill(palette.color(state.ink()));
        if (state.pattern().isBar()) {
            double tall = height - 6;
            gc.setFill(palette.fill(state));
            gc.fillRect(from, top + 3, wide, tall);
            if (wide > 3) {
                gc.setLineWidth(1);
                gc.strokeRect(from + 0.5, top + 3.5, wide - 1, tall - 1);
            }
            word(state, from + em * 0.4, to - em * 0.4, top, height);
            return;
        }
        double middle = Math.round(top + height / 2);
        double r = em * 0.45;
        MarkShape shape = began ? state.end() : null;
        gc.fillRect(from, middle - 1, wide, 2);
        if (shape != null) {
            gc.setLineWidth(Math.max(1.5, em * 0.14));
            shape.draw(gc, from + r, middle, r);
        }
        word(state, from + (shape == null ? 0 : r * 2) + em * 0.4, to - em * 0.4, top, height);
    }

    /** The state's word on a ground of its own, where there is room for it. */
    private void word(LaneState state, double from, double to, double top, double height) {
        String word = words.state(state);
        double wide = widths.of(word);
        if (to - from < wide + em * 0.6) {
            return;
        }
        double tall = Math.ceil(em * 1.15);
        double y = top + (height - tall) / 2;
        gc.setFill(palette.color(Ink.SURFACE));
        gc.fillRoundRect(from, y, wide + em * 0.6, tall, em * 0.4, em * 0.4);
        gc.setFill(palette.color(Ink.TEXT));
        gc.fillText(word, from + em * 0.3, top + height / 2);
    }
}
