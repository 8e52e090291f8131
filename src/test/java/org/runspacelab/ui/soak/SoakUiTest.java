package org.runspacelab.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.store.Receipt;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.stall.StallCount;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Drives a real window on a real session by random actions, and looks all along whether anything is lost, left over or
 * growing. {@code -Dminutes} says for how long, {@code -Dseed} which actions: the same seed has the same ones done.
 */
@ExtendWith(FxStalls.class)
class SoakUiTest {

    /** Beyond its minutes: to begin, and to stop everything at the end. */
    private static final Duration AROUND = Duration.ofSeconds(120);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int SEEDS = 1_000_000;

    private final long seed = Long.getLong("seed", new SplittableRandom().nextInt(SEEDS));
    private final int minutes = Integer.getInteger("minutes", 2);
    private final long begun = System.nanoTime();
    private final Owners owners = new Owners();
    private final Heap heap = new Heap();

    @TempDir
    private Path folder;

    /** The limit follows the minutes, as no annotation can. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void nothingIsLostLeftOverOrGrowing() {
        assertTimeoutPreemptively(Duration.ofMinutes(minutes).plus(AROUND), this::soak,
                () -> "soak: seed " + seed + " came to no end");
    }

    private void soak() throws Exception {
        say("soak: seed %d, minutes %d".formatted(seed, minutes));
        LabFixture lab = LabFixture.open();
        Invariants invariants = new Invariants(lab.session());
        Errors errors = new Errors(lab.workbench().parts().log());
        StallCount stalls = new StallCount("soak");
        SoakWindow window = new SoakWindow(lab);
        SoakWork work = new SoakWork(lab.session(), lab.workbench().parts().services());
        SoakRecordings recordings = new SoakRecordings(lab, window, folder);
        Quiet quiet = new Quiet(lab, window, work, recordings, owners, heap, () -> elapsed() < minutes * MINUTE / 3);
        Hands hands = new Hands(lab, window, work, recordings, quiet);
        Soak soak = new Soak(seed, hands, () -> {
            invariants.check();
            errors.check();
        });
        try {
            work.script(SoakScripts.FILL);
            lab.await("full logs", () -> !lab.session().isWorking());
            quiet.reach();
            soak.run(() -> elapsed() > minutes * MINUTE);
            soak.end(() -> {
                recordings.end();
                quiet.reach();
            });
        } finally {
            stalls.close();
            lab.close();
            errors.close();
            invariants.close();
        }
        List<String> left = left();
        long lost = invariants.lost() + unmet(hands.written(), invariants);

        say("soak: " + soak.counts() + ", nothing to do " + soak.skipped());
        say("soak: recordings %d, replays %d, writes let go unseen %d, states let go unseen %d, %s".formatted(
                recordings.recordings(), recordings.replays(), invariants.letGo(), invariants.statesLetGo(), heap.words()));
        say("soak: longest stall " + stalls.words());
        say(new Report(seed, minutes, soak.trace().size(), invariants.writes(), invariants.receipts(), stalls.count(),
                stalls.longest(), left.size(), lost).toString());
        soak.end(() -> {
            invariants.check();
            errors.check();
            assertThat(left).as("threads and processes without an owner").isEmpty();
            assertThat(lost).as("lost").isZero();
            assertThat(heap.growth()).as(heap.words()).isLessThan(Heap.BOUND);
            assertThat(heap.pictures()).as(heap.words()).isLessThan(Heap.PICTURES_BOUND);
            assertThat(soak.trace()).isEqualTo(new Plan(seed).first(soak.trace().size()));
        });
    }

    private long elapsed() {
        return System.nanoTime() - begun;
    }

    /** What is there though the window is closed and some time has passed. */
    private List<String> left() {
        try {
            WaitForAsyncUtils.waitFor(LabFixture.LIMIT.toSeconds(), TimeUnit.SECONDS, () -> owners.leftOfAll().isEmpty());
        } catch (TimeoutException e) {
            // What is left is told by its name.
        }
        return owners.leftOfAll();
    }

    /** What was injected and no write was seen of, beyond what the journals let go unseen. */
    private static long unmet(List<Receipt> written, Invariants invariants) {
        long unmet = written.stream().filter(receipt -> !invariants.has(receipt)).count();
        return Math.max(0, unmet - invariants.letGo());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
