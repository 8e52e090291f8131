package org.runspacelab.ui.timeline;

import java.time.Duration;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the user looks at: which stretch of time, where the cursor is, in which lane. Belongs to the FX thread. */
final class TimeWindow {

    private static final long FIRST_SPAN = Duration.ofSeconds(30).toNanos();
    /** How much of the view is left free after the present. */
    private static final double MARGIN = 0.04;

    private final TimelineModel model;
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private Viewport view = new Viewport(0, FIRST_SPAN);
    private OptionalLong cursor = OptionalLong.empty();
    /** The cursor's lane: another that comes before it does not take its place. */
    private @Nullable LaneId lane;

    TimeWindow(TimelineModel model) {
        this.model = model;
        following.subscribe(on -> {
            if (on) {
                follow();
                changed();
            }
        });
    }

    Viewport view() {
        return view;
    }

    /** Whether the view stays at the present. */
    BooleanProperty followingProperty() {
        return following;
    }

    /** Rises whenever something is to be drawn anew. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The moment the cursor is at; empty until it was moved. */
    OptionalLong cursor() {
        return cursor;
    }

    /** The place of the lane that the cursor is in. */
    int lane() {
        Lane here = lane == null ? null : model.lane(lane);
        return here == null ? 0 : model.lanes().indexOf(here);
    }

    /** Moves the view to the present, where it follows. */
    void follow() {
        if (following.get() && !model.isEmpty()) {
            long to = model.end() + Math.round(view.span() * MARGIN);
            long from = to - view.span() - model.first() < 0 ? model.first() - leftMargin(view.span()) : to - view.span();
            view = new Viewport(from, view.span());
        }
    }

    /** Shows so many times as much; around the cursor where that is in view, else around the middle or the end. */
    void zoom(double factor) {
        long middle = following.get() ? view.to() : view.from() + view.span() / 2;
        zoom(factor, cursor.isPresent() && view.shows(cursor.getAsLong()) ? cursor.getAsLong() : middle);
    }

    void zoom(double factor, long anchor) {
        view = view.zoomed(factor, anchor);
        follow();
        changed();
    }

    /** Moves the view by so many of its widths, and stays there. */
    void pan(double widths) {
        following.set(false);
        view = view.movedBy(Math.round(view.span() * widths));
        changed();
    }

    /** Shows everything there is. */
    void fit() {
        if (!model.isEmpty()) {
            long all = Math.max(Viewport.MIN_SPAN, model.end() - model.first());
            long span = Math.round(all * (1 + 2 * MARGIN));
            view = new Viewport(model.first() - leftMargin(span), span);
            changed();
        }
    }

    void moveCursor(long nanos, int toLane) {
        cursor = OptionalLong.of(nanos);
        choose(toLane);
        changed();
    }

    /** Moves the cursor to a moment in the lane it is in; the view comes along. */
    void moveCursorTo(long nanos) {
        reveal(nanos);
    }

    /** Moves the cursor by so many widths of the view; the view comes along. */
    void moveCursorBy(double widths) {
        long from = cursor.orElse(following.get() ? model.end() : view.from() + view.span() / 2);
        reveal(from + Math.round(view.span() * widths));
    }

    /** Moves the cursor to the nearest mark of its lane before or after it. */
    void moveCursorToMark(boolean forward) {
        if (!model.lanes().isEmpty()) {
            long from = cursor.orElse(model.end());
            LaneMarks.next(model.lanes().get(lane()), from, forward).ifPresent(this::reveal);
        }
    }

    void moveLane(int by) {
        choose(lane() + by);
        changed();
    }

    void toFirst() {
        if (!model.isEmpty()) {
            reveal(model.first());
        }
    }

    void toEnd() {
        if (!model.isEmpty()) {
            cursor = OptionalLong.of(model.end());
            following.set(true);
            follow();
            changed();
        }
    }

    private void choose(int place) {
        if (!model.lanes().isEmpty()) {
            lane = model.lanes().get(Math.clamp(place, 0, model.lanes().size() - 1)).id();
        }
    }

    private void reveal(long nanos) {
        cursor = OptionalLong.of(nanos);
        if (!view.shows(nanos)) {
            following.set(false);
            view = new Viewport(nanos - view.span() / 2, view.span());
        }
        changed();
    }

    private static long leftMargin(long span) {
        return Math.round(span * MARGIN / 2);
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
