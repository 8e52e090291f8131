package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class InjectionTest {

    private static final Actor LOOP = Actor.pipeline("runspace-1");

    private final ManualClock clock = new ManualClock();
    private final SynchronizedStore store = new SynchronizedStore("shared", clock);

    /** A way to read a key that counts. */
    @FunctionalInterface
    interface Reading {
        Object of(SynchronizedStore store) throws Exception;
    }

    static List<Reading> readings() {
        return List.of(
                store -> store.get("VALUE"),
                store -> store.getOrDefault("value", 0),
                store -> store.entry("value"),
                store -> store.increment("value"),
                store -> store.update("value", old -> old),
                store -> store.compute("value", (_, old) -> old),
                store -> store.compareAndSet("value", "something else", 1),
                store -> store.putIfAbsent("value", 1),
                SynchronizedStore::snapshot,
                SynchronizedStore::entries,
                store -> List.copyOf(store.values()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void isSeenByThePipelineThatReadsItFirst(Reading reading) throws Exception {
        Receipt receipt = inject("value", 5);
        clock.advance(Duration.ofMillis(40));

        LOOP.call(() -> reading.of(store));
        clock.advance(Duration.ofMillis(40));
        Actor.pipeline("runspace-2").call(() -> reading.of(store));

        assertThat(receipt.outcome()).isEqualTo(new Receipt.Seen(LOOP, 40_000_000));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void isNotSeenByTheUsersOwnReading(Reading reading) throws Exception {
        Receipt receipt = inject("value", 5);

        reading.of(store);

        assertThat(receipt.outcome()).isNotInstanceOf(Receipt.Seen.class);
    }

    @Test
    void isNotSeenByLookingWhetherTheKeyIsThere() throws Exception {
        Receipt receipt = inject("value", 5);

        LOOP.call(() -> store.containsKey("value") && store.version("value") > 0 && store.size() > 0);

        assertThat(receipt.isPending()).isTrue();
    }

    @Test
    void isSeenThoughTheReaderCannotWorkWithIt() throws Exception {
        Receipt receipt = inject("value", "not a number");

        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> LOOP.call(() -> store.increment("value")));

        assertThat(receipt.outcome()).isInstanceOf(Receipt.Seen.class);
    }

    @Test
    void theReceiptTellsWhatWasWritten() {
        clock.advance(Duration.ofMillis(7));
        store.put("Value", 1);

        Receipt receipt = store.inject(new Injection(42, "value", 5, OptionalLong.empty()));

        assertThat(receipt.id()).isEqualTo(42);
        assertThat(receipt.key()).isEqualTo("Value");
        assertThat(receipt.version()).isEqualTo(2);
        assertThat(receipt.nanos()).isEqualTo(7_000_000);
        assertThat(receipt.outcome()).isEqualTo(new Receipt.Pending());
        assertThat(store.entry("value").receipt()).isSameAs(receipt);
        assertThat(store.entry("value").writer()).isEqualTo(Actor.YOU);
    }


    @Test
    void isOverwrittenWhereSomebodyWritesOrRemovesItUnread() throws Exception {
        Receipt byWriting = inject("a", 5);
        Receipt byRemoving = inject("b", 5);
        Receipt byInjecting = inject("c", 5);
        clock.advance(Duration.ofMillis(1));

        LOOP.call(() -> store.put("A", 6));
        LOOP.call(() -> store.remove("b"));
        Receipt next = inject("c", 6);
        LOOP.call(() -> store.get("a"));

        assertThat(byWriting.outcome()).isEqualTo(new Receipt.Overwritten(LOOP, 1_000_000));
        assertThat(byRemoving.outcome()).isEqualTo(new Receipt.Overwritten(LOOP, 1_000_000));
        assertThat(byInjecting.outcome()).isEqualTo(new Receipt.Overwritten(Actor.YOU, 1_000_000));
        assertThat(next.isPending()).isTrue();
    }

    @Test
    void aSeenInjectionStaysSeen() throws Exception {
        Receipt receipt = inject("value", 5);
        LOOP.call(() -> store.get("value"));

        store.put("value", 6);
        receipt.closeUnread(99);

        assertThat(receipt.outcome()).isInstanceOf(Receipt.Seen.class);
    }

    @Test
    void isUnreadWhereTheSessionEndsFirst() throws Exception {
        Receipt receipt = inject("value", 5);

        receipt.closeUnread(99);
        LOOP.call(() -> store.get("value"));

        assertThat(receipt.outcome()).isEqualTo(new Receipt.Unread(99));
        assertThat(LOOP.<Object>call(() -> store.get("value"))).isEqualTo(5);
    }

    @Test
    void thatWantsAnotherVersionWritesNothing() {
        store.put("value", 1);
        store.put("value", 2);

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> store.inject(new Injection(1, "value", 3, OptionalLong.of(1))))
                .satisfies(e -> {
                    assertThat(e.wanted()).isEqualTo(1);
                    assertThat(e.actual()).isEqualTo(2);
                    assertThat(e).hasMessageContaining("\"value\" is at version 2").hasMessageContaining("nothing was");
                });
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> store.inject(new Injection(1, "missing", 3, OptionalLong.of(1))));

        assertThat(store.sequence()).isEqualTo(2);
        assertThat(store.containsKey("missing")).isFalse();
        Other.call(() -> store.put("value", "the store goes on"));
    }

    @Test
    void thatWantsThisVersionIsWritten() {
        store.put("value", 1);

        assertThat(store.inject(new Injection(1, "value", 2, OptionalLong.of(1))).version()).isEqualTo(2);
        assertThat(store.inject(new Injection(2, "new", 2, OptionalLong.of(0))).version()).isEqualTo(1);
        store.remove("new");
        assertThat(store.inject(new Injection(3, "new", 2, OptionalLong.of(0))).version()).isEqualTo(3);
    }

    /** The clock is read between finding the value and saying that it was seen: there somebody overwrites it. */
    @Test
    void aReaderThatComesTooLateToSayItSawItGetsTheNewerValue() throws Exception {
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        var raced = new SynchronizedStore("raced", new InterruptedClock(clock, meanwhile));
        Receipt receipt = raced.inject(new Injection(1, "value", "injected", OptionalLong.empty()));
        meanwhile.set(() -> raced.put("value", "newer"));

        Object got = LOOP.<Object>call(() -> raced.get("value"));

        assertThat(got).isEqualTo("newer");
        assertThat(receipt.outcome()).isInstanceOf(Receipt.Overwritten.class);
    }

    /** A clock that runs something, once, before it is read. */
    private static final class InterruptedClock extends ClockBehind {
        private final AtomicReference<Runnable> meanwhile;

        InterruptedClock(LabClock clock, AtomicReference<Runnable> meanwhile) {
            super(clock);
            this.meanwhile = meanwhile;
        }

        @Override
        public long nanos() {
            meanwhile.getAndSet(() -> {}).run();
            return super.nanos();
        }
    }

    @Test
    void everyValueAPipelineGotHasAReceiptThatSaysSo() throws Exception {
        int injections = 20_000;
        Set<Object> got = ConcurrentHashMap.newKeySet();
        var over = new AtomicBoolean();
        store.put("value", "none");
        var reader = Other.run(() -> LOOP.call(() -> {
            while (!over.get()) {
                got.add(store.get("value"));
            }
            return null;
        }));
        List<Receipt> receipts = new ArrayList<>();

        for (int i = 0; i < injections; i++) {
            receipts.add(inject("value", i));
        }
        store.put("value", "none");
        over.set(true);
        reader.result();

        for (int i = 0; i < injections; i++) {
            assertThat(receipts.get(i).outcome() instanceof Receipt.Seen).as("injection %d", i).isEqualTo(got.contains(i));
        }
    }

    private Receipt inject(Object key, Object value) {
        return store.inject(new Injection(1, key, value, OptionalLong.empty()));
    }
}
