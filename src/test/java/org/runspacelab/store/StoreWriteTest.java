package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreWriteTest {

    private final ManualClock clock = new ManualClock();
    private final SynchronizedStore store = new SynchronizedStore("shared", clock);

    @Test
    void aMissingKeyReadsNull() {
        assertThat(store.get("missing")).isNull();
        assertThat(store.getOrDefault("missing", 7)).isEqualTo(7);
        assertThat(store.containsKey("missing")).isFalse();
        assertThat(store.entry("missing")).isNull();
        assertThat(store.version("missing")).isZero();
        assertThat(store.writer("missing")).isNull();
    }

    @Test
    void nullIsAValue() {
        store.put("key", null);

        assertThat(store.containsKey("key")).isTrue();
        assertThat(store.getOrDefault("key", 7)).isNull();
        assertThat(store).hasSize(1);
        assertThat(store.containsValue(null)).isTrue();
        assertThat(store.snapshot()).containsEntry("key", null);
    }

    @Test
    void putReturnsWhatWasThere() {
        assertThat(store.put("key", 1)).isNull();
        assertThat(store.put("KEY", 2)).isEqualTo(1);
        assertThat(store.remove("Key")).isEqualTo(2);
        assertThat(store.remove("key")).isNull();
    }

    @Test
    void eachWriteHasItsVersionSequenceWriterAndTime() throws Exception {
        store.put("a", 1);
        clock.advance(Duration.ofMillis(3));
        store.put("b", 2);

        Actor.pipeline("runspace-7").call(() -> store.put("A", 3));

        assertThat(store.entry("a"))
                .isEqualTo(new StoreEntry("a", 3, 2, 3, Actor.pipeline("runspace-7"), 3_000_000, false, null));
        assertThat(store.entry("b")).isEqualTo(new StoreEntry("b", 2, 1, 2, Actor.YOU, 3_000_000, false, null));
        assertThat(store.writer("a")).isEqualTo("runspace-7");
        assertThat(store.sequence()).isEqualTo(3);
    }

    @Test
    void overwritingWithTheSameValueIsAWriteToo() {
        store.put("key", 1);
        store.put("key", 1);

        assertThat(store.version("key")).isEqualTo(2);
    }

    @Test
    void versionsGoOnThroughARemoval() {
        store.put("key", 1);
        store.remove("key");
        assertThat(store.version("key")).isZero();

        store.put("key", 2);

        assertThat(store.version("key")).isEqualTo(3);
    }

    @Test
    void versionsGoOnThroughAnyNumberOfRemovalsOfOneKey() {
        for (int i = 0; i < 2 * SlotTable.MAX_TOMBSTONES; i++) {
            store.put("key", i);
            store.remove("key");
        }

        store.put("key", "last");

        assertThat(store.version("key")).isEqualTo(4L * SlotTable.MAX_TOMBSTONES + 1);
    }

    @Test
    void removingAMissingKeyIsNoWrite() {
        store.remove("missing");
        store.remove("missing", null);
        store.clear();

        assertThat(store.sequence()).isZero();
    }

    @Test
    void clearRemovesEachKey() {
        store.putAll(Map.of("a", 1, "b", 2));

        store.clear();

        assertThat(store.isEmpty()).isTrue();
        assertThat(store).hasSize(0);
        assertThat(store.sequence()).isEqualTo(4);
        assertThat(store.changesSince(2).entries()).extracting(StoreEntry::removed).containsExactly(true, true);
    }

    @Test
    void sizeCountsLiveKeys() {
        store.put("a", 1);
        store.put("b", 1);
        store.put("A", 2);
        store.remove("b");
        store.put("c", null);

        assertThat(store.size()).isEqualTo(2);
        assertThat(store.entrySet()).hasSize(2);
    }

    @Test
    void aStoreHoldsTheLiveObjectAndNoCopy() {
        var list = new java.util.ArrayList<>();
        store.put("list", list);

        list.add("later");

        assertThat(store.get("list")).isSameAs(list);
    }
}
