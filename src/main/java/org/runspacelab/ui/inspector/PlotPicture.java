package org.runspacelab.ui.inspector;

import org.jspecify.annotations.Nullable;

/**
 * A key's numbers as they are shown, immutable.
 *
 * @param columns one a pixel of width; null where the key held no number
 * @param rows the same for the table, fewer and longer
 * @param points how many points are drawn
 * @param letGo how many writes to the key are not among them
 * @param unplottable how many were NaN or infinite
 */
record PlotPicture(
        @Nullable PlotColumns columns,
        @Nullable PlotColumns rows,
        int points,
        long letGo,
        long unplottable) {

    static final PlotPicture NONE = new PlotPicture(null, null, 0, 0, 0);

    private static final int ROWS = 40;

    /**
     * All of the series.
     *
     * @param letGo the writes that never came into the series
     */
    static PlotPicture of(PlotSeries series, int width, long letGo) {
        if (series.size() == 0) {
            return NONE;
        }
        return new PlotPicture(series.columns(width, series.from(), series.to()),
                series.columns(ROWS, series.from(), series.to()), series.size(), letGo + series.dropped(),
                series.unplottable());
    }
}
