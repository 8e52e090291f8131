package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SynchronizedQueueTest {

    private final ManualClock clock = new ManualClock();
    private final SynchronizedQueue queue = new SynchronizedQueue("work", clock);
    private final SynchronizedQueue bounded = new SynchronizedQueue("narrow", clock, 2);

    @Test
    void whatIsFirstInIsFirstOut() {
        IntStream.range(0, 100).forEach(queue::enqueue);

        assertThat(IntStream.range(0, 100).mapToObj(_ -> queue.dequeue()))
                .isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void dequeueOnEmptyIsAnErrorThatSaysWhich() {
        assertThatExceptionOfType(QueueEmptyException.class)
                .isThrownBy(queue::dequeue)
                .withMessageContainingAll("\"work\"", "is empty", "tryDequeue");
    }

    @Test
    void peekOnEmptyIsAnErrorThatSaysWhich() {
        assertThatExceptionOfType(QueueEmptyException.class)
                .isThrownBy(queue::peek)
                .withMessageContainingAll("\"work\"", "is empty");
    }

    @Test
    void peekLeavesTheItem() {
        queue.enqueue("a");

        assertThat(queue.peek()).isEqualTo("a");
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void withoutABoundItIsNeverFull() {
        IntStream.range(0, 100_000).forEach(queue::enqueue);

        assertThat(queue.size()).isEqualTo(100_000);
        assertThat(queue.capacity()).isEmpty();
    }

    @Test
    void enqueueOnFullIsAnErrorThatSaysWhichAndWhatToDo() {
        bounded.enqueue(1);
        bounded.enqueue(2);

        assertThatExceptionOfType(QueueFullException.class)
                .isThrownBy(() -> bounded.enqueue(3))
                .withMessageContainingAll("\"narrow\"", "is full", "2", "tryEnqueue");
        assertThat(bounded.toList()).containsExactly(1, 2);
        assertThat(bounded.capacity()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void itHoldsOneAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SynchronizedQueue("none", clock, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SynchronizedQueue("none", clock, -1));
    }

    @Test
    void zeroAndNegativeTimesDoNotWait() throws Exception {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE)}) {
            assertThat(queue.tryDequeue(none)).isNull();
        }
        assertThat(bounded.tryEnqueue(1, Duration.ZERO)).isTrue();
        assertThat(bounded.tryEnqueue(2, Duration.ofSeconds(-1))).isTrue();
        assertThat(bounded.tryEnqueue(3, Duration.ZERO)).isFalse();
        assertThat(bounded.tryEnqueue(3, Duration.ofSeconds(Long.MIN_VALUE))).isFalse();
    }

    @Test
    void nullIsAnItem() throws Exception {
        queue.enqueue(null);
        queue.enqueue(null);

        assertThat(queue.toList()).containsExactly(null, null);
        assertThat(queue.peek()).isNull();
        assertThat(queue.dequeue()).isNull();
        assertThat(queue.tryDequeue(Duration.ZERO)).isNull();
        assertThat(queue.size()).isZero();
    }

    @Test
    void theListIsACopy() {
        queue.enqueue(1);
        var before = queue.toList();

        queue.enqueue(2);

        assertThat(before).containsExactly(1);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> before.add(3));
    }

    @Test
    void clearThrowsEverythingAway() {
        queue.enqueue(1);
        queue.enqueue(2);

        queue.clear();

        assertThat(queue.toList()).isEmpty();
        assertThat(queue.view(5)).returns(2L, QueueView::enqueued).returns(2L, QueueView::cleared);
    }

    @Test
    void theSequenceRisesWithEachChangeAndNotByLooking() throws Exception {
        long before = queue.sequence();
        queue.enqueue(1);
        long put = queue.sequence();
        queue.dequeue();
        long taken = queue.sequence();
        queue.clear();
        long clearedAt = queue.sequence();
        queue.view(1);
        queue.toList();
        queue.size();
        queue.tryDequeue(Duration.ZERO);

        assertThat(put).isGreaterThan(before);
        assertThat(taken).isGreaterThan(put);
        assertThat(clearedAt).isGreaterThan(taken);
        assertThat(queue.sequence()).isEqualTo(clearedAt);
    }

    @Test
    void aViewIsOneMoment() throws Exception {
        clock.advance(Duration.ofMillis(1));
        Actor.pipeline("producer").call(() -> {
            bounded.enqueue("a");
            bounded.enqueue(null);
            return null;
        });
        clock.advance(Duration.ofMillis(1));
        Actor.pipeline("consumer").<Object>call(bounded::dequeue);
        bounded.enqueue("c");

        assertThat(bounded.view(1)).isEqualTo(new QueueView(bounded.sequence(), 2, OptionalInt.of(2), 3, 1, 0, 0, 0,
                java.util.List.of(new QueueItem(null, Actor.pipeline("producer"), 1_000_000)),
                Actor.pipeline("consumer"), 2_000_000));
        assertThat(bounded.view(-1).first()).isEmpty();
        assertThat(bounded.view(9).first()).extracting(QueueItem::value).containsExactly(null, "c");
        assertThat(queue.view(9)).returns(null, QueueView::lastTaker).returns(0L, QueueView::lastTakenNanos);
    }

    @Test
    void noMethodOfAnItemIsEverCalled() throws Exception {
        var foreign = new Object() {
            @Override
            public boolean equals(Object other) {
                throw new AssertionError();
            }

            @Override
            public int hashCode() {
                throw new AssertionError();
            }

            @Override
            public String toString() {
                throw new AssertionError();
            }
        };
        queue.enqueue(foreign);
        queue.enqueue(queue);
        queue.view(9);
        queue.toList();

        assertThat(queue.toString()).isEqualTo("queue work (2 items)");
        assertThat(queue.dequeue() == foreign).isTrue();
        queue.clear();
    }
}
