package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreViewTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());

    @Test
    void aSnapshotNeverChanges() {
        store.put("key", 1);
        Map<Object, Object> snapshot = store.snapshot();

        store.put("key", 2);
        store.put("more", 3);

        assertThat(snapshot).containsExactly(Map.entry("key", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> snapshot.put("key", 3));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(snapshot::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> snapshot.entrySet().iterator().next().setValue(3));
    }

    @Test
    void aSnapshotIgnoresCaseToo() {
        store.put("One", 1);
        store.put(2, "two");

        Map<Object, Object> snapshot = store.snapshot();

        assertThat(snapshot.get("one")).isEqualTo(1);
        assertThat(snapshot.containsKey("ONE")).isTrue();
        assertThat(snapshot.get(2)).isEqualTo("two");
        assertThat(snapshot.get("two")).isNull();
        assertThatNullPointerException().isThrownBy(() -> snapshot.get(null));
    }

    @Test
    void aSnapshotHasTheOrderOfFirstWrites() {
        store.put("b", 1);
        store.put("a", 1);
        store.put("c", 1);
        store.put("b", 2);
        store.remove("a");

        assertThat(store.snapshot()).containsExactly(Map.entry("b", 2), Map.entry("c", 1));
        assertThat(store.entries()).extracting(StoreEntry::key).containsExactly("b", "c");
    }

    @Test
    void aSnapshotIsOfOneMomentHoweverMuchIsWritten() throws Exception {
        store.put("first", 0);
        store.put("second", 0);
        var writer = Other.run(() -> {
            for (int i = 1; i <= 50_000; i++) {
                store.put("first", i);
                store.put("second", i);
            }
        });

        while (!writer.isDone()) {
            Map<Object, Object> moment = store.snapshot();
            int ahead = (int) moment.get("first") - (int) moment.get("second");
            assertThat(ahead).isBetween(0, 1);
        }

        writer.result();
        assertThat(store.snapshot()).containsEntry("first", 50_000).containsEntry("second", 50_000);
    }

    @Test
    void aReaderNeverSeesAnOlderValueAfterANewerOne() throws Exception {
        store.put("value", 0);
        var writer = Other.run(() -> {
            for (int i = 1; i <= 50_000; i++) {
                store.put("value", i);
            }
        });

        int last = 0;
        while (!writer.isDone()) {
            int now = (int) store.get("VALUE");
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
        writer.result();
    }

    @Test
    void enumerationGivesEachKeyOnce() {
        store.put("a", 1);
        store.put("b", null);
        List<Object> seen = new ArrayList<>();

        store.forEach((key, value) -> seen.add(key + "=" + value));

        assertThat(seen).containsExactly("a=1", "b=null");
        var done = new SynchronizedStore("empty", new ManualClock()).entrySet().iterator();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(done::next);
    }

    @Test
    void enumerationFailsWhenAKeyIsAddedOrRemoved() {
        store.put("a", 1);
        store.put("b", 1);

        var adding = store.keySet().iterator();
        adding.next();
        store.put("c", 1);
        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(adding::next)
                .withMessageContaining("snapshot()");

        var removing = store.values().iterator();
        removing.next();
        store.remove("c");
        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(removing::next);
    }

    @Test
    void enumerationFailsAlsoWhenAValueIsOnlyOverwritten() {
        store.put("a", 1);
        store.put("b", 1);

        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(() -> {
            for (Object key : store.keySet()) {
                store.put(key, 2);
            }
        });
        assertThat(store.snapshot()).containsEntry("a", 2).containsEntry("b", 1);
    }

    @Test
    void enumerationFailsAlsoWhenTheLastElementIsOverwritten() {
        store.put("only", 1);

        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(() -> {
            for (Object key : store.keySet()) {
                store.put(key, 2);
            }
        });
    }

    @Test
    void containsValueLooksThroughACopy() throws Exception {
        store.put("a", 1);
        var writer = Other.run(() -> {
            for (int i = 0; i < 20_000; i++) {
                store.put("b", i);
            }
        });

        while (!writer.isDone()) {
            assertThat(store.containsValue(1)).isTrue();
            assertThat(store.containsValue("nobody's")).isFalse();
        }
        writer.result();
    }

    @Test
    void aStorePutIntoItselfDoesNoHarm() {
        store.put("self", store);
        store.put("self", store);

        assertThat(store.toString()).isEqualTo("store shared (1 keys)");
        assertThat(store.snapshot().toString()).contains("store shared");
        assertThat(store.snapshot()).hasSameHashCodeAs(store.snapshot()).isEqualTo(store.snapshot());
        assertThat(store.equals(store)).isTrue();
        assertThat(store.hashCode()).isEqualTo(store.hashCode());
        assertThat(store.containsValue(store)).isTrue();
        assertThat(store.compareAndSet("self", store, 1)).isTrue();
    }

    @Test
    void aStoreIsEqualToItselfOnly() {
        var other = new SynchronizedStore("shared", new ManualClock());

        assertThat(store.equals(other)).isFalse();
        assertThat(store.equals(Map.of())).isFalse();
    }
}
