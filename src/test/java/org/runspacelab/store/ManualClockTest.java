package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManualClockTest {

    private final ManualClock clock = new ManualClock();

    @Test
    void standsStillUntilItIsAdvanced() {
        assertThat(clock.nanos()).isZero();

        clock.advance(Duration.ofSeconds(2));

        assertThat(clock.nanos()).isEqualTo(2_000_000_000L);
        assertThat(clock.instantOf(clock.nanos())).isEqualTo(ManualClock.START.plusSeconds(2));
    }

    @Test
    void aSleepEndsWhenItsTimeHasCome() throws Exception {
        var sleeper = Other.call(() -> {
            clock.sleep(Duration.ofSeconds(5));
            return clock.nanos();
        });
        clock.awaitSleepers(1);

        clock.advance(Duration.ofSeconds(4));
        clock.awaitSleepers(1);
        clock.advance(Duration.ofSeconds(1));

        assertThat(sleeper.result()).isEqualTo(5_000_000_000L);
    }

    @Test
    void aSleepEndsByAnInterrupt() throws Exception {
        var sleeper = Other.call(() -> {
            clock.sleep(Duration.ofDays(1));
            return "";
        });
        clock.awaitSleepers(1);

        sleeper.interrupt();

        assertThatThrownBy(sleeper::result).isInstanceOf(InterruptedException.class);
    }

    @Test
    void sleepingForNothingEndsAtOnce() throws Exception {
        clock.sleep(Duration.ZERO);
        clock.sleep(Duration.ofSeconds(-1));

        assertThat(clock.nanos()).isZero();
    }
}
