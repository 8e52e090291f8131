package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueueWaitingTest {

    private static final Duration LONG = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final SynchronizedQueue queue = new SynchronizedQueue("work", new ManualClock(), 1);

    @Test
    void whoWaitsGetsWhatComes() throws Exception {
        var taker = Other.call(() -> queue.tryDequeue(LONG));
        untilWaiting(1, 0);

        queue.enqueue("late");

        assertThat(taker.result()).isEqualTo("late");
        assertThat(queue.view(1)).returns(0, QueueView::waitingToTake).returns(1L, QueueView::dequeued);
    }

    @Test
    void whoWaitsMayGetNull() throws Exception {
        var taker = Other.call(() -> queue.tryDequeue(LONG));
        untilWaiting(1, 0);

        queue.enqueue(null);

        assertThat(taker.result()).isNull();
        assertThat(queue.size()).isZero();
    }

    @Test
    void waitingForAnItemEndsWithTheTime() throws Exception {
        assertThat(queue.tryDequeue(SHORT)).isNull();

        assertThat(queue.view(1).waitingToTake()).isZero();
        queue.enqueue(1);
        assertThat(queue.dequeue()).isEqualTo(1);
    }

    @Test
    void waitingForRoomEndsWithTheTime() throws Exception {
        queue.enqueue(1);

        assertThat(queue.tryEnqueue(2, SHORT)).isFalse();

        assertThat(queue.view(1).waitingToPut()).isZero();
        assertThat(queue.dequeue()).isEqualTo(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void whoWaitsForRoomGetsIt() throws Exception {
        queue.enqueue(1);
        var putter = Other.call(() -> Actor.pipeline("producer").call(() -> queue.tryEnqueue(2, LONG)));
        untilWaiting(0, 1);

        assertThat(queue.dequeue()).isEqualTo(1);

        assertThat(putter.result()).isTrue();
        assertThat(queue.view(1).first()).containsExactly(new QueueItem(2, Actor.pipeline("producer"), 0));
    }

    @Test
    void clearingMakesRoomForWhoWaits() throws Exception {
        queue.enqueue(1);
        var putter = Other.call(() -> queue.tryEnqueue(2, LONG));
        untilWaiting(0, 1);

        queue.clear();

        assertThat(putter.result()).isTrue();
        assertThat(queue.toList()).containsExactly(2);
    }

    @Test
    void whoWaitsIsServedInTurn() throws Exception {
        List<Other<Object>> takers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            takers.add(Other.call(() -> queue.tryDequeue(LONG)));
            untilWaiting(i + 1, 0);
        }
        for (int i = 0; i < 5; i++) {
            queue.enqueue(i);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(takers.get(i).result()).isEqualTo(i);
        }
    }

    @Test
    void whoComesLaterTakesNothingFromWhoWaits() throws Exception {
        var taker = Other.call(() -> queue.tryDequeue(LONG));
        untilWaiting(1, 0);

        queue.enqueue("for the waiting one");

        assertThatExceptionOfType(QueueEmptyException.class).isThrownBy(queue::dequeue);
        assertThat(queue.tryDequeue(Duration.ZERO)).isNull();
        assertThat(taker.result()).isEqualTo("for the waiting one");
    }

    @Test
    void anInterruptEndsWaitingForAnItemAndTakesNothing() throws Exception {
        var taker = Other.call(() -> queue.tryDequeue(LONG));
        untilWaiting(1, 0);

        taker.interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(taker::result);
        queue.enqueue(1);
        assertThat(queue.toList()).containsExactly(1);
    }

    @Test
    void anInterruptEndsWaitingForRoomAndPutsNothing() throws Exception {
        queue.enqueue(1);
        var putter = Other.call(() -> queue.tryEnqueue(2, LONG));
        untilWaiting(0, 1);

        putter.interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(putter::result);
        assertThat(queue.dequeue()).isEqualTo(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void theSequenceTellsOfWhoWaits() throws Exception {
        long before = queue.sequence();
        var taker = Other.call(() -> queue.tryDequeue(LONG));
        untilWaiting(1, 0);
        long waiting = queue.sequence();
        taker.interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(taker::result);

        assertThat(waiting).isGreaterThan(before);
        assertThat(queue.sequence()).isGreaterThan(waiting);
    }

    @Test
    void countingAndThenTakingRaces() throws Exception {
        queue.enqueue("only one");
        int counted = queue.size();
        Other.call(queue::dequeue).result();

        assertThat(counted).isEqualTo(1);
        assertThatExceptionOfType(QueueEmptyException.class).isThrownBy(queue::dequeue);
    }

    @Test
    void everyItemArrivesOnceAndEachProducersInOrderOnVirtualThreads() throws Exception {
        int producers = 4;
        int each = 2_000;
        var narrow = new SynchronizedQueue("narrow", new ManualClock(), 3);
        var seen = ConcurrentHashMap.<Integer>newKeySet();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, producers).forEach(p -> all.add(executor.submit(() -> {
                for (int i = 0; i < each; i++) {
                    assertThat(narrow.tryEnqueue(p * each + i, Awaiting.LIMIT)).isTrue();
                }
                return null;
            })));
            IntStream.range(0, producers).forEach(_ -> all.add(executor.submit(() -> {
                int[] last = {-1, -1, -1, -1};
                for (int i = 0; i < each; i++) {
                    int item = (int) narrow.tryDequeue(Awaiting.LIMIT);
                    assertThat(seen.add(item)).isTrue();
                    assertThat(item).isGreaterThan(last[item / each]);
                    last[item / each] = item;
                }
                return null;
            })));
            for (Future<?> one : all) {
                one.get(Awaiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        }

        assertThat(seen).hasSize(producers * each);
        assertThat(narrow.view(1)).returns(8_000L, QueueView::enqueued).returns(8_000L, QueueView::dequeued)
                .returns(0, QueueView::size);
    }

    private void untilWaiting(int toTake, int toPut) {
        Awaiting.until("they wait", () -> {
            QueueView view = queue.view(0);
            return view.waitingToTake() == toTake && view.waitingToPut() == toPut;
        });
    }
}
