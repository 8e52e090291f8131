package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 100, 128, 1000})
    void keepsTheLastItemsAndCountsTheRest(int capacity) {
        var journal = new Journal<Integer>(capacity);

        for (int n = 1; n <= 500; n++) {
            journal.add(n);

            assertThat(journal.last()).isEqualTo(n);
            assertThat(journal.dropped()).isEqualTo(Math.max(0, n - capacity));
            assertThat(journal.after(0, 1000).items())
                    .containsExactlyElementsOf(IntStream.rangeClosed(Math.max(1, n - capacity + 1), n).boxed().toList());
        }
    }

    @Test
    void aSliceFollowsTheAskedForPlace() {
        var journal = filled(10, 5);

        assertThat(journal.after(3, 100)).isEqualTo(new Journal.Slice<>(java.util.List.of(4, 5), 0, 5));
        assertThat(journal.after(0, 2)).isEqualTo(new Journal.Slice<>(java.util.List.of(1, 2), 0, 2));
        assertThat(journal.after(5, 100)).isEqualTo(new Journal.Slice<>(java.util.List.of(), 0, 5));
        assertThat(journal.after(2, 0)).isEqualTo(new Journal.Slice<>(java.util.List.of(), 0, 2));
    }

    @Test
    void aSliceCountsWhatIsGoneBeforeIt() {
        var journal = filled(10, 25);

        assertThat(journal.after(3, 2)).isEqualTo(new Journal.Slice<>(java.util.List.of(16, 17), 12, 17));
        assertThat(journal.after(20, 100).dropped()).isZero();
    }

    @Test
    void askingFromTheLastOneOnMissesNothing() {
        var journal = filled(100, 40);
        long place = 0;
        int count = 0;

        for (var slice = journal.after(place, 7); !slice.items().isEmpty(); slice = journal.after(place, 7)) {
            place = slice.last();
            count += slice.items().size();
        }

        assertThat(count).isEqualTo(40);
        assertThat(place).isEqualTo(40);
    }

    @Test
    void aReaderHasKeptWhatItHasNotReadAndNoMore() {
        var journal = filled(100, 250);
        journal.reserve(250, 1_000);
        IntStream.rangeClosed(251, 1_000).forEach(journal::add);
        assertThat(journal.after(250, 10_000).dropped()).isZero();
        assertThat(journal.after(250, 10_000).items())
                .containsExactlyElementsOf(IntStream.rangeClosed(251, 1_000).boxed().toList());

        journal.reserve(600, 1_000);
        assertThat(journal.dropped()).as("read, and not among the last 100").isEqualTo(600);
        journal.reserve(1_000, 1_000);
        assertThat(journal.after(0, 10_000).items()).hasSize(100);

        IntStream.rangeClosed(1_001, 2_500).forEach(journal::add);
        assertThat(journal.after(1_000, 10_000).dropped()).as("more than the reserve").isEqualTo(500);
        journal.reserve(1_200, 0);
        assertThat(journal.after(0, 10_000).items())
                .containsExactlyElementsOf(IntStream.rangeClosed(2_401, 2_500).boxed().toList());
        IntStream.rangeClosed(2_501, 2_700).forEach(journal::add);
        assertThat(journal.dropped()).isEqualTo(2_600);
    }

    @Test
    void keepsOneItemAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Journal<>(0));
    }

    @Test
    void aStoreKeepsItsLastWritesInOrder() {
        var store = new SynchronizedStore("shared", new ManualClock(), 3);
        store.put("a", 1);
        store.put("b", 2);
        store.put("a", 3);
        store.remove("b");
        store.put("c", 5);

        assertThat(store.journalAfter(0, 10).items()).extracting(StoreEntry::sequence).containsExactly(3L, 4L, 5L);
        assertThat(store.journalAfter(0, 10).dropped()).isEqualTo(2);
        assertThat(store.journalAfter(0, 10).items()).extracting(StoreEntry::removed).containsExactly(false, true, false);
        assertThat(store.journalDropped()).isEqualTo(2);
    }

    private static Journal<Integer> filled(int capacity, int items) {
        var journal = new Journal<Integer>(capacity);
        IntStream.rangeClosed(1, items).forEach(journal::add);
        return journal;
    }
}
