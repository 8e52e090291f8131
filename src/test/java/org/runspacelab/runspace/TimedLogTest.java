package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.ManualClock;
import org.runspacelab.store.Other;

@Timeout(60)
class TimedLogTest {

    private record Item(long sequence, long nanos, String text) {}

    private final ManualClock clock = new ManualClock();

    @Test
    void givesEachItemItsNumberAndTime() {
        var log = new TimedLog<Item>(clock, 10);
        assertThat(log.last()).isZero();

        add(log, "a");
        clock.advance(Duration.ofNanos(7));
        add(log, "b");

        assertThat(log.last()).isEqualTo(2);
        assertThat(log.after(0, 10).items()).containsExactly(new Item(1, 0, "a"), new Item(2, 7, "b"));
        assertThat(log.after(1, 10).items()).containsExactly(new Item(2, 7, "b"));
        assertThat(log.after(0, 1).last()).isEqualTo(1);
    }

    @Test
    void keepsTheLastItemsAndCountsTheRest() {
        var log = new TimedLog<Item>(clock, 3);

        IntStream.range(0, 10).forEach(i -> add(log, "item " + i));

        assertThat(log.after(0, 100).items()).extracting(Item::text).containsExactly("item 7", "item 8", "item 9");
        assertThat(log.after(0, 100).dropped()).isEqualTo(7);
        assertThat(log.after(5, 100).dropped()).isEqualTo(2);
        assertThat(log.last()).isEqualTo(10);
    }

    @Test
    void manyWritersGetOneSequenceInTheOrderOfTime() throws Exception {
        var log = new TimedLog<Item>(LabClock.system(), 100_000);
        List<Other<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> Other.run(() -> IntStream.range(0, 5_000).forEach(i -> add(log, "writer " + writer))))
                .toList();
        List<Item> followed = new ArrayList<>();
        while (followed.size() < 20_000) {
            followed.addAll(log.after(followed.size(), 777).items());
        }

        for (Other<Void> writer : writers) {
            writer.result();
        }
        assertThat(followed).extracting(Item::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20_000).boxed().toList());
        assertThat(IntStream.range(1, 20_000)
                        .filter(i -> followed.get(i).nanos() - followed.get(i - 1).nanos() < 0))
                .isEmpty();
    }

    private static void add(TimedLog<Item> log, String text) {
        log.add((sequence, nanos) -> new Item(sequence, nanos, text));
    }
}
