package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemClockTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private long ticks = -5_000;
    private Instant wall = START;
    private final Deque<Instant> misreadings = new ArrayDeque<>();
    private final SystemClock clock = new SystemClock(() -> ticks, () -> {
        Instant misread = misreadings.poll();
        return misread == null ? wall : misread;
    });

    @Test
    void aReadingHasTheWallTimeAtWhichItWasMade() {
        long before = clock.nanos() - 1000;
        pass(Duration.ofMinutes(3));

        assertThat(clock.instantOf(clock.nanos())).isEqualTo(START.plus(Duration.ofMinutes(3)));
        assertThat(clock.instantOf(before)).isEqualTo(START.minusNanos(1000));
    }

    @Test
    void aJumpOfTheWallClockLeavesEarlierReadingsAlone() {
        pass(Duration.ofSeconds(10));
        long before = clock.nanos();
        wall = wall.minus(Duration.ofHours(1));

        Instant atTheJump = clock.instantOf(clock.nanos() + 1);
        pass(Duration.ofSeconds(10));

        assertThat(atTheJump).isEqualTo(START.plusSeconds(10).minusSeconds(3600).plusNanos(1));
        assertThat(clock.instantOf(before - 1)).isEqualTo(START.plusSeconds(10).minusNanos(1));
        assertThat(clock.instantOf(clock.nanos())).isEqualTo(START.plusSeconds(20).minusSeconds(3600));
    }

    @Test
    void aMachineThatSleptIsAJumpToo() {
        pass(Duration.ofSeconds(1));
        wall = wall.plus(Duration.ofHours(8));

        assertThat(clock.instantOf(clock.nanos())).isEqualTo(START.plusSeconds(1).plusSeconds(8 * 3600));
        assertThat(clock.instantOf(clock.nanos() - 1)).isEqualTo(START.plusSeconds(1).minusNanos(1));
    }

    @Test
    void aSmallCorrectionIsNoJump() {
        wall = wall.plusMillis(900);

        assertThat(clock.instantOf(clock.nanos())).isEqualTo(START);
    }

    @Test
    void oneMisreadingOfTheWallClockIsNoJump() {
        misreadings.add(wall.plusSeconds(30));

        assertThat(clock.instantOf(clock.nanos())).isEqualTo(START);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instantOf(clock.nanos())).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void theLatestJumpsAreKnownHoweverManyThereWere() {
        for (int i = 0; i < 200; i++) {
            pass(Duration.ofSeconds(1));
            wall = wall.plusSeconds(60);
            clock.instantOf(clock.nanos());
        }

        assertThat(clock.instantOf(clock.nanos())).isEqualTo(wall);
        assertThat(clock.instantOf(clock.nanos() - 1)).isEqualTo(wall.minusSeconds(60).minusNanos(1));
    }

    @Test
    void theSystemsOwnClockTellsTheTimeOfDay() {
        LabClock system = LabClock.system();

        Instant before = Instant.now();
        Instant reading = system.instantOf(system.nanos());

        assertThat(reading).isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
    }

    @Test
    void aSleepEndsByAnInterrupt() {
        var sleeper = Other.run(() -> LabClock.system().sleep(Duration.ofDays(1)));
        Awaiting.blocked(sleeper.thread());

        sleeper.interrupt();

        assertThatThrownBy(sleeper::result).isInstanceOf(InterruptedException.class);
    }

    private void pass(Duration time) {
        ticks += time.toNanos();
        wall = wall.plus(time);
    }
}
