package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private final FakeClock clock = new FakeClock();
    private final TimeText times = new TimeText(clock);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500_000_000, 1_000, 1_000_001, 999_999_999, 1_000_000_000, -1, -3_600_000_000_001L})
    void writesWhatInstantWrites(long nanos) {
        assertThat(times.of(nanos)).isEqualTo(clock.instantOf(nanos).toString());
        assertThat(times.of(nanos + 19_000_000)).isEqualTo(clock.instantOf(nanos + 19_000_000).toString());
    }

    @Test
    void timesNearEachOtherDoNotMixUp() {
        Random random = new Random(5);
        long nanos = 0;
        for (int i = 0; i < 2_000; i++) {
            nanos += random.nextInt(40_000_000) - 10_000_000;
            assertThat(times.of(nanos)).isEqualTo(clock.instantOf(nanos).toString());
        }
    }
}
