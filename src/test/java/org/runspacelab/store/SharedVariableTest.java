package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedVariableTest {

    private final ManualClock clock = new ManualClock();
    private final SharedVariable cell = new SharedVariable("Cell", clock, 1);

    @Test
    void holdsItsFirstValueThenWhatWasSet() {
        assertThat(cell.get()).isEqualTo(1);

        cell.set("text");

        assertThat(cell.get()).isEqualTo("text");
        assertThat(cell.name()).isEqualTo("Cell");
    }

    @Test
    void nullIsAValue() {
        var empty = new SharedVariable("empty", clock, null);

        assertThat(empty.get()).isNull();
        assertThat(empty.update(old -> old == null ? "was null" : "was not")).isEqualTo("was null");
        empty.set(null);
        assertThat(empty.entry().value()).isNull();
        assertThat(empty.entry().removed()).isFalse();
        assertThat(empty.update(_ -> null)).isNull();
    }

    @Test
    void theEntryTellsValueVersionWriterAndTime() throws Exception {
        clock.advance(Duration.ofMillis(2));
        Actor.pipeline("runspace-1").call(() -> {
            cell.set(5);
            return null;
        });

        assertThat(cell.entry())
                .isEqualTo(new StoreEntry("Cell", 5, 2, 2, Actor.pipeline("runspace-1"), 2_000_000, false, null));
    }

    @Test
    void theSequenceRisesWithEachWrite() {
        long before = cell.sequence();
        cell.set(2);
        cell.update(old -> old);
        cell.compareAndSet(2, 3);
        cell.compareAndSet("no", 4);

        assertThat(cell.sequence()).isEqualTo(before + 3);
    }

    @Test
    void compareAndSetWritesOnlyOverWhatIsExpected() {
        assertThat(cell.compareAndSet(2, 3)).isFalse();
        assertThat(cell.compareAndSet(1L, 3)).isTrue();
        assertThat(cell.get()).isEqualTo(3);
    }

    @Test
    void updatesLoseNothing() throws Exception {
        List<Other<Void>> loops = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            loops.add(Other.run(() -> {
                for (int turn = 0; turn < 2_000; turn++) {
                    cell.update(old -> (int) old + 1);
                }
            }));
        }
        for (var loop : loops) {
            loop.result();
        }

        assertThat(cell.get()).isEqualTo(8_001);
    }

    @Test
    void anUpdateThatOthersAlwaysOvertakeIsMadeAloneAtLast() {
        var tries = new AtomicInteger();

        Object result = cell.update(_ -> {
            if (tries.incrementAndGet() <= 32) {
                write(0);
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(33);
        assertThat(cell.get()).isEqualTo("done");
    }

    @Test
    void aSetOverAnothersSinceTheReadIsALostUpdate() throws Exception {
        Actor one = Actor.pipeline("one");
        Actor two = Actor.pipeline("two");
        Object read = one.<Object>call(cell::get);
        two.call(() -> cell.compareAndSet(1, 10));
        one.call(() -> {
            cell.set((int) read + 1);
            return null;
        });

        assertThat(cell.lostUpdates()).isEqualTo(1);
        assertThat(cell.lastLost()).contains(new LostUpdate("Cell", one, two, 2, 0));
    }

    @Test
    void lookingAtTheEntryIsNoRead() throws Exception {
        Actor one = Actor.pipeline("one");
        one.call(cell::entry);
        cell.set(2);
        one.call(() -> {
            cell.set(3);
            return null;
        });

        assertThat(cell.lostUpdates()).isZero();
        assertThat(cell.lastLost()).isEmpty();
    }

    @Test
    void anAbandonedUpdateCanBeMadeToLetOthersWrite() throws Exception {
        var inside = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var tries = new AtomicInteger();
        var stuck = Other.call(() -> cell.update(_ -> {
            if (tries.incrementAndGet() <= 32) {
                write(0);
            } else if (tries.get() == 33) {
                inside.countDown();
                open(letGo);
            }
            return "late";
        }));
        Awaiting.open(inside);
        var writer = Other.run(() -> cell.set("in between"));
        Awaiting.blocked(writer.thread());

        assertThat(cell.breakLock(Thread.currentThread())).isFalse();
        assertThat(cell.breakLock(stuck.thread())).isTrue();
        writer.result();
        letGo.countDown();

        assertThat(stuck.result()).isEqualTo("late");
        assertThat(tries).as("decided anew, since somebody wrote").hasValue(34);
    }

    private void write(Object value) {
        try {
            Other.run(() -> cell.set(value)).result();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void open(CountDownLatch latch) {
        try {
            Awaiting.open(latch);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
