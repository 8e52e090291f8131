package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangesTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());

    @Test
    void fromTheBeginningIsTheWholeStore() {
        store.put("a", 1);
        store.put("b", 2);
        store.remove("a");

        Changes changes = store.changesSince(0);

        assertThat(changes.whole()).isTrue();
        assertThat(changes.entries()).extracting(StoreEntry::key).containsExactly("b");
        assertThat(changes.sequence()).isEqualTo(3);
    }

    @Test
    void anEmptyStoreHasNoChanges() {
        assertThat(store.changesSince(0).isEmpty()).isTrue();
    }

    @Test
    void afterwardsOnlyTheLatestWriteOfEachChangedKeyIsGiven() {
        store.put("a", 1);
        store.put("b", 1);
        store.put("c", 1);
        long seen = store.sequence();

        store.put("B", 2);
        store.put("a", 2);
        store.put("b", 3);
        Changes changes = store.changesSince(seen);

        assertThat(changes.whole()).isFalse();
        assertThat(changes.entries()).extracting(StoreEntry::value).containsExactly(2, 3);
        assertThat(changes.sequence()).isEqualTo(store.sequence());
        assertThat(store.changesSince(changes.sequence()).isEmpty()).isTrue();
    }

    @Test
    void aRemovalIsAChange() {
        store.put("a", 1);
        long seen = store.sequence();

        store.remove("a");

        assertThat(store.changesSince(seen).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("a");
            assertThat(entry.removed()).isTrue();
            assertThat(entry.version()).isEqualTo(2);
        });
    }

    @Test
    void whereARemovalWasForgottenTheWholeStoreIsGiven() {
        store.put("stays", 1);
        removeKeys("first ", 1);
        long afterTheFirst = store.sequence();

        removeKeys("more ", SlotTable.MAX_TOMBSTONES);

        assertThat(store.changesSince(1).whole()).isTrue();
        assertThat(store.changesSince(afterTheFirst).whole()).isTrue();
        assertThat(store.changesSince(1).entries()).extracting(StoreEntry::key).containsExactly("stays");
    }

    @Test
    void whoLookedAfterTheForgottenRemovalsStillGetsTheDifference() {
        removeKeys("key ", SlotTable.MAX_TOMBSTONES);
        long seen = store.sequence();

        removeKeys("last ", 1);

        assertThat(store.changesSince(seen).whole()).isFalse();
        assertThat(store.changesSince(seen).entries()).extracting(StoreEntry::key).containsExactly("last 0");
    }

    @Test
    void theOldestHalfOfTheRemovedKeysIsForgottenAndTheRestRemembersItsVersion() {
        int keys = SlotTable.MAX_TOMBSTONES + 1;
        removeKeys("key ", keys);

        store.put("key 0", "again");
        store.put("key " + (keys - SlotTable.MAX_TOMBSTONES / 2), "again");

        assertThat(store.version("key 0")).isEqualTo(1);
        assertThat(store.version("key " + (keys - SlotTable.MAX_TOMBSTONES / 2))).isEqualTo(3);
    }

    @Test
    void aKeyWrittenAgainIsNotForgotten() {
        removeKeys("Again", 1);
        store.put("again0", "live");

        removeKeys("key ", 2 * SlotTable.MAX_TOMBSTONES);

        assertThat(store.get("AGAIN0")).isEqualTo("live");
        assertThat(store.version("again0")).isEqualTo(3);
        assertThat(store.snapshot()).containsOnlyKeys("Again0");
    }

    @Test
    void aForgottenKeyIsFoundAnewInEachCasing() {
        store.put("Key", 1);
        assertThat(store.get("KEY")).isEqualTo(1);
        store.remove("key");
        removeKeys("other ", SlotTable.MAX_TOMBSTONES);

        store.put("kEY", 2);

        assertThat(store.get("KEY")).isEqualTo(2);
        assertThat(store.get("Key")).isEqualTo(2);
        assertThat(store.entry("key").key()).isEqualTo("kEY");
    }

    @Test
    void clearingMoreKeysThanAreRememberedLeavesAnEmptyStore() {
        IntStream.range(0, 3 * SlotTable.MAX_TOMBSTONES).forEach(i -> store.put(i, i));

        store.clear();

        assertThat(store.size()).isZero();
        assertThat(store.snapshot()).isEmpty();
        assertThat(store.get(7)).isNull();
    }

    @Test
    void followingTheChangesGivesTheSameAsTheStoreItself() throws Exception {
        var writers = Other.run(() -> {
            for (int i = 0; i < 60_000; i++) {
                Object key = i * 31 % 9000;
                if (i % 3 == 0) {
                    store.remove(key);
                } else {
                    store.put(key, i);
                }
            }
        });
        Map<Object, Object> followed = new HashMap<>();
        long seen = 0;
        boolean last;
        do {
            last = writers.isDone();
            Changes changes = store.changesSince(seen);
            take(changes, followed);
            seen = changes.sequence();
        } while (!last);

        writers.result();
        assertThat(followed).isEqualTo(store.snapshot());
    }

    private static void take(Changes changes, Map<Object, Object> followed) {
        if (changes.whole()) {
            followed.clear();
        }
        for (StoreEntry entry : changes.entries()) {
            if (entry.removed()) {
                followed.remove(entry.key());
            } else {
                followed.put(entry.key(), entry.value());
            }
        }
    }

    private void removeKeys(String prefix, int count) {
        for (int i = 0; i < count; i++) {
            store.put(prefix + i, i);
            store.remove(prefix + i);
        }
    }
}
