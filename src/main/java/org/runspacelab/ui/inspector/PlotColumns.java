package org.runspacelab.ui.inspector;

import java.util.Arrays;

/**
 * A stretch of a {@link PlotSeries} as it is drawn: the lowest, highest and last number of each column. NaN where a
 * column has none. Immutable for whoever gets it.
 */
public final class PlotColumns {

    private final long from;
    private final long to;
    private final double before;
    private final double[] lows;
    private final double[] highs;
    private final double[] lasts;
    private final long[] counts;
    private final double low;
    private final double high;

    private PlotColumns(Filler filler) {
        from = filler.from;
        to = filler.to;
        before = filler.before;
        lows = filler.lows;
        highs = filler.highs;
        lasts = filler.lasts;
        counts = filler.counts;
        // A number that was there before goes on into the picture.
        low = Math.min(least(lows), Double.isNaN(before) ? Double.POSITIVE_INFINITY : before);
        high = Math.max(-least(negated(highs)), Double.isNaN(before) ? Double.NEGATIVE_INFINITY : before);
    }

    public int width() {
        return lows.length;
    }

    /** The time at which this column begins; that of {@link #width()} is the end. */
    public long begins(int column) {
        return begins(from, to, column, width());
    }

    /** The last number before the first column; NaN where there is none. */
    public double before() {
        return before;
    }

    public double low(int column) {
        return lows[column];
    }

    public double high(int column) {
        return highs[column];
    }

    public double last(int column) {
        return lasts[column];
    }

    /** How many points are in this column, those that can't be drawn too; 0 where none can. */
    public long count(int column) {
        return counts[column];
    }

    /** False where nothing can be drawn. */
    public boolean isPlottable() {
        return low <= high;
    }

    /** The lowest of all. */
    public double low() {
        return low;
    }

    /** The highest of all. */
    public double high() {
        return high;
    }

    private static double least(double[] numbers) {
        double least = Double.POSITIVE_INFINITY;
        for (double number : numbers) {
            if (number < least) {
                least = number;
            }
        }
        return least;
    }

    private static double[] negated(double[] numbers) {
        return Arrays.stream(numbers).map(number -> -number).toArray();
    }

    private static long begins(long from, long to, int column, int width) {
        return from + (long) ((double) (to - from) * column / width);
    }

    /** Columns while they are being filled. */
    static final class Filler {
        private final long from;
        private final long to;
        private final double[] lows;
        private final double[] highs;
        private final double[] lasts;
        private final long[] counts;
        private double before = Double.NaN;

        Filler(int width, long from, long to) {
            this.from = from;
            this.to = to;
            lows = nothing(width);
            highs = nothing(width);
            lasts = nothing(width);
            counts = new long[width];
        }

        long begins(int column) {
            return PlotColumns.begins(from, to, column, lows.length);
        }

        void startAt(double last) {
            before = last;
        }

        void set(int column, double low, double high, double last, long count) {
            lows[column] = low;
            highs[column] = high;
            lasts[column] = last;
            counts[column] = count;
        }

        PlotColumns filled() {
            return new PlotColumns(this);
        }

        private static double[] nothing(int width) {
            double[] numbers = new double[width];
            Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
    }
}
