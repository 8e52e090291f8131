package org.runspacelab.ui.timeline;

/**
 * Where everything is in the drawing; sizes follow the text's.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param em the text's size
 * @param gutter the width of the lanes' names
 * @param scroll how far the lanes are scrolled
 */
record ChartLayout(double width, double height, double em, double gutter, double scroll) {

    private static final double AXIS = 1.7;
    private static final double LANE = 1.75;
    private static final double MOST_GUTTER = 14;

    static double gutter(double widestName, double em) {
        return Math.ceil(Math.min(widestName, MOST_GUTTER * em) + em * 1.6);
    }

    double axisHeight() {
        return Math.ceil(em * AXIS);
    }

    double laneHeight() {
        return Math.ceil(em * LANE);
    }

    /** The width in which time is drawn. */
    double plotWidth() {
        return Math.max(1, width - gutter);
    }

    double laneTop(int lane) {
        return axisHeight() + lane * laneHeight() - scroll;
    }

    /** The lane at this height; below the first one for the axis, above the last one beneath all. */
    int laneAt(double y) {
        return y < axisHeight() ? -1 : (int) ((y - axisHeight() + scroll) / laneHeight());
    }

    /** The most that lanes can be scrolled. */
    double maxScroll(int lanes) {
        return Math.max(0, lanes * laneHeight() - (height - axisHeight()));
    }

    /** How far to scroll so that this lane is in view. */
    double scrollTo(int lane) {
        double top = lane * laneHeight();
        double room = height - axisHeight();
        return top < scroll ? top : Math.max(scroll, top + laneHeight() - room);
    }
}
