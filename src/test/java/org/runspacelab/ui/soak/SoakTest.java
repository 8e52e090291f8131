package org.runspacelab.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.OwnJvm;

/**
 * A real window on a real session, driven by random actions, loses nothing, leaves nothing over and does not grow.
 * {@code -Dminutes} says for how long, {@code -Dseed} which actions: the same seed has the same ones done. In a process
 * of its own, while other tests go on.
 */
@Execution(ExecutionMode.CONCURRENT)
class SoakTest {

    /** Beyond its minutes: to begin, and to stop everything at the end. */
    private static final Duration AROUND = Duration.ofSeconds(120);
    private static final int SEEDS = 1_000_000;

    private final long seed = Long.getLong("seed", new SplittableRandom().nextInt(SEEDS));
    private final int minutes = Integer.getInteger("minutes", 2);

    @TempDir
    private Path folder;

    /** Its limit follows the minutes, as no annotation can. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void nothingIsLostLeftOverOrGrowing() throws Exception {
        OwnJvm.Outcome outcome = OwnJvm.run(Heap.OPTIONS, SoakProcess.class,
                Duration.ofMinutes(minutes).plus(AROUND),
                String.valueOf(seed), String.valueOf(minutes), folder.toString());

        assertThat(outcome.exit()).as("soak with seed %d: %s", seed, outcome.text()).isZero();
        assertThat(outcome.said().getLast()).startsWith("soak: seed " + seed + ",").endsWith("leaks 0, lost 0");
    }
}
