package org.runspacelab.ui.inspector;

import java.util.Arrays;

/**
 * The last numbers of a key with their times, a million at least, and what is needed to draw them at a cost that
 * depends on the width only: the lowest and highest of each block. Not thread-safe.
 */
public final class PlotSeries {

    /** How many points are kept at most; the oldest go by blocks. */
    public static final int CAPACITY = 1 << 20;

    private static final int BLOCK = 256;
    private static final int FIRST_SIZE = 1024;

    private final int capacity;
    private long[] times = new long[FIRST_SIZE];
    private double[] values = new double[FIRST_SIZE];
    private double[] lows = new double[FIRST_SIZE / BLOCK];
    private double[] highs = new double[FIRST_SIZE / BLOCK];
    private long total;
    private long unplottable;

    public PlotSeries() {
        this(CAPACITY);
    }

    /** @param capacity a power of two, 1024 or more */
    PlotSeries(int capacity) {
        if (Integer.bitCount(capacity) != 1 || capacity < FIRST_SIZE) {
            throw new IllegalArgumentException("a power of two from " + FIRST_SIZE + ", not " + capacity);
        }
        this.capacity = capacity;
    }

    /** Adds a number at a time not before the last one's; what is no finite number is counted and not drawn. */
    public void add(long nanos, double value) {
        if (total == values.length && total < capacity) {
            grow();
        }
        int at = index(total);
        if (at % BLOCK == 0) {
            lows[at / BLOCK] = Double.POSITIVE_INFINITY;
            highs[at / BLOCK] = Double.NEGATIVE_INFINITY;
        }
        times[at] = total == 0 ? nanos : Math.max(nanos, times[index(total - 1)]);
        values[at] = value;
        total++;
        if (Double.isFinite(value)) {
            lows[at / BLOCK] = Math.min(lows[at / BLOCK], value);
            highs[at / BLOCK] = Math.max(highs[at / BLOCK], value);
        } else {
            unplottable++;
        }
    }

    /** How many points there are. */
    public int size() {
        return (int) (total - first());
    }

    /** How many points were let go since the beginning. */
    public long dropped() {
        return first();
    }

    /** How many numbers since the beginning were not finite. */
    public long unplottable() {
        return unplottable;
    }

    /** The first point's time; 0 where there is none. */
    public long from() {
        return size() == 0 ? 0 : times[index(first())];
    }

    /** The last point's time; 0 where there is none. */
    public long to() {
        return size() == 0 ? 0 : times[index(total - 1)];
    }

    /** All points from this time to that in so many columns of the same length; the last one has its end in it. */
    public PlotColumns columns(int width, long from, long to) {
        if (width < 1 || to < from) {
            throw new IllegalArgumentException("no columns: %d from %d to %d".formatted(width, from, to));
        }
        PlotColumns.Filler columns = new PlotColumns.Filler(width, from, to);
        long begin = indexAt(from);
        columns.startAt(lastFinite(first(), begin));
        for (int column = 0; column < width; column++) {
            long end = column == width - 1 ? indexAfter(to) : indexAt(columns.begins(column + 1));
            fill(columns, column, begin, Math.max(begin, end));
            begin = Math.max(begin, end);
        }
        return columns.filled();
    }

    private void fill(PlotColumns.Filler columns, int column, long begin, long end) {
        if (begin == end) {
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (long n = begin; n < end; ) {
            int at = index(n);
            if (at % BLOCK == 0 && n + BLOCK <= end) {
                low = Math.min(low, lows[at / BLOCK]);
                high = Math.max(high, highs[at / BLOCK]);
                n += BLOCK;
            } else {
                if (Double.isFinite(values[at])) {
                    low = Math.min(low, values[at]);
                    high = Math.max(high, values[at]);
                }
                n++;
            }
        }
        if (low <= high) {
            columns.set(column, low, high, lastFinite(begin, end), end - begin);
        }
    }

    /** The last finite number of this stretch; NaN where there is none. */
    private double lastFinite(long begin, long end) {
        for (long n = end - 1; n >= begin; ) {
            int at = index(n);
            boolean wholeBlock = at % BLOCK == BLOCK - 1 && n - BLOCK + 1 >= begin;
            if (wholeBlock && lows[at / BLOCK] > highs[at / BLOCK]) {
                n -= BLOCK;
            } else if (Double.isFinite(values[at])) {
                return values[at];
            } else {
                n--;
            }
        }
        return Double.NaN;
    }

    /** The oldest block that is written over goes as a whole. */
    private long first() {
        long open = (total + BLOCK - 1) / BLOCK * BLOCK;
        return Math.max(0, open - capacity);
    }

    /** The first point at or after this time. */
    private long indexAt(long nanos) {
        long low = first();
        long high = total;
        while (low < high) {
            long middle = low + high >>> 1;
            if (times[index(middle)] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long indexAfter(long nanos) {
        return nanos == Long.MAX_VALUE ? total : indexAt(nanos + 1);
    }

    private int index(long number) {
        return (int) (number & values.length - 1);
    }

    /** Only while nothing was written over yet, so every point keeps its index. */
    private void grow() {
        int larger = values.length * 2;
        times = Arrays.copyOf(times, larger);
        values = Arrays.copyOf(values, larger);
        lows = Arrays.copyOf(lows, larger / BLOCK);
        highs = Arrays.copyOf(highs, larger / BLOCK);
    }
}
