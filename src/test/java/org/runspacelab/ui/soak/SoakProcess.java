package org.runspacelab.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.runspacelab.store.Receipt;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.StallCount;
import org.testfx.util.WaitForAsyncUtils;

/** Drives a real window on a real session by random actions, in a process of its own: heap and threads are its alone. */
final class SoakProcess {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final long seed;
    private final int minutes;
    private final Path folder;
    private final long begun = System.nanoTime();
    private final Owners owners = new Owners();
    private final Heap heap = new Heap();

    private SoakProcess(long seed, int minutes, Path folder) {
        this.seed = seed;
        this.minutes = minutes;
        this.folder = folder;
    }

    /** Ends with 1, and says why, where something is lost, left over or growing. */
    public static void main(String... arguments) {
        int exit = 0;
        try {
            new SoakProcess(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2])).soak();
        } catch (Throwable e) {
            e.printStackTrace(System.out);
            exit = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(exit);
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
