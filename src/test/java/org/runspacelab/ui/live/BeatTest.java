package org.runspacelab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void turnsOnceInEachSecondHoweverOftenItIsAsked() {
        Beat beat = Beat.everySecond();

        assertThat(beat.turns(SECOND / 2)).as("at first").isTrue();
        assertThat(beat.turns(SECOND - 1)).isFalse();
        assertThat(beat.turns(SECOND)).isTrue();
        assertThat(beat.turns(2 * SECOND - 1)).isFalse();
        assertThat(beat.turns(5 * SECOND)).as("seconds in which nobody asked").isTrue();
    }

    @Test
    void allTurnAtTheSameQuestion() {
        Beat early = Beat.everySecond();
        Beat late = Beat.everySecond();
        early.turns(SECOND / 10);
        late.turns(SECOND * 9 / 10);

        assertThat(early.turns(SECOND)).isTrue();
        assertThat(late.turns(SECOND)).isTrue();
    }

    @Test
    void turnsWhereAReplayGoesBack() {
        Beat beat = Beat.everySecond();
        beat.turns(10 * SECOND);

        assertThat(beat.turns(3 * SECOND)).isTrue();
        assertThat(beat.turns(-SECOND / 2)).isTrue();
    }

    @Test
    void whatRunsGrowsWithTheBeatAndIsNeverMoreThanItIs() {
        long started = SECOND * 3 / 2;

        assertThat(Beat.elapsed(at -> Duration.ofNanos(at - started), started)).isZero();
        assertThat(Beat.elapsed(at -> Duration.ofNanos(at - started), 3 * SECOND - 1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Beat.elapsed(at -> Duration.ofNanos(at - started), 3 * SECOND)).isEqualTo(Duration.ofMillis(1_500));
    }
}
