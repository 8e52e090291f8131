package org.runspacelab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of a key reduced to the columns of a drawing. */
class PlotSeriesTest {

    private final PlotSeries series = new PlotSeries();

    @Test
    void nothingAndOnePoint() {
        assertThat(series.columns(10, 0, 0).isPlottable()).isFalse();

        series.add(5, 42);

        PlotColumns one = series.columns(10, series.from(), series.to());
        assertThat(one.isPlottable()).isTrue();
        assertThat(one.low()).isEqualTo(42);
        assertThat(one.high()).isEqualTo(42);
        assertThat(one.count(9)).isOne();
        assertThat(one.low(0)).isNaN();
    }

    @Test
    void whatIsNotFiniteIsCountedAndNotDrawn() {
        series.add(1, Double.NaN);
        series.add(2, 1);
        series.add(3, Double.POSITIVE_INFINITY);
        series.add(4, Double.NEGATIVE_INFINITY);
        series.add(5, -3);

        PlotColumns all = series.columns(1, 1, 5);

        assertThat(series.unplottable()).isEqualTo(3);
        assertThat(all.low()).isEqualTo(-3);
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.last(0)).isEqualTo(-3);
    }

    @Test
    void onlyWhatIsNotFiniteGivesNoDrawing() {
        for (int i = 0; i < 3_000; i++) {
            series.add(i, Double.NaN);
        }

        assertThat(series.columns(100, 0, 2_999).isPlottable()).isFalse();
    }

    @Test
    void aColumnHasTheLowestHighestAndLastOfItsTime() {
        double[] values = {1, 9, 4, 7, -2, 5};
        for (int i = 0; i < values.length; i++) {
            series.add(i * 10L, values[i]);
        }

        PlotColumns half = series.columns(2, 10, 50);

        assertThat(half.before()).isEqualTo(1);
        assertThat(half.low(0)).isEqualTo(4);
        assertThat(half.high(0)).isEqualTo(9);
        assertThat(half.last(0)).isEqualTo(4);
        assertThat(half.low(1)).isEqualTo(-2);
        assertThat(half.high(1)).isEqualTo(7);
        assertThat(half.last(1)).isEqualTo(5);
    }

    @Test
    void aMillionPointsAndMoreAreReducedAsOneByOne() {
        Random random = new Random(1);
        int count = PlotSeries.CAPACITY + 100_000;
        double[] values = random.doubles(count).toArray();
        for (int i = 0; i < count; i++) {
            series.add(i, values[i]);
        }

        assertThat(series.size()).isBetween(1_000_000, PlotSeries.CAPACITY);
        assertThat(series.dropped()).isEqualTo(count - series.size());
        int width = 400;
        PlotColumns columns = series.columns(width, series.from(), series.to());
        for (int column = 0; column < width; column++) {
            int end = column == width - 1 ? count : (int) columns.begins(column + 1);
            double low = Double.MAX_VALUE;
            double high = -1;
            for (int i = (int) columns.begins(column); i < end; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            assertThat(columns.low(column)).isEqualTo(low);
            assertThat(columns.high(column)).isEqualTo(high);
            assertThat(columns.last(column)).isCloseTo(values[end - 1], within(0.0));
            assertThat(columns.count(column)).isEqualTo(end - columns.begins(column));
        }
    }

    @Test
    void aRingThatCameRoundKeepsTheLastOnes() {
        PlotSeries small = new PlotSeries(1024);
        for (int i = 0; i < 5_000; i++) {
            small.add(i, i);
            PlotColumns all = small.columns(3, small.from(), small.to());
            assertThat(all.high()).isEqualTo(i);
            assertThat(all.low()).isEqualTo(small.dropped());
        }
        assertThat(small.size()).isGreaterThan(1024 - 256);
    }
}
