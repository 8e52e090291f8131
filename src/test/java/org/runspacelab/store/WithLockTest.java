package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WithLockTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Test
    void givesTheResultOrTheErrorOfItsCode() throws Exception {
        assertThat(store.withLock(() -> store.put("key", 1))).isNull();
        assertThat(store.<Object>withLock(() -> store.get("key"))).isEqualTo(1);
        assertThatThrownBy(() -> store.withLock(() -> {
            throw new IOException("broken");
        })).isInstanceOf(IOException.class).hasMessage("broken");

        assertThat(Other.call(() -> store.put("key", 2)).result()).isEqualTo(1);
    }

    @Test
    void shutsOutEveryOtherWriter() throws Exception {
        store.put("key", 0);
        var holder = holdAndThenPut("by the holder");

        List<Callable<Object>> writes = List.of(
                () -> store.put("a", 1),
                () -> store.remove("key"),
                () -> store.increment("b"),
                () -> store.update("c", _ -> 1),
                () -> store.putIfAbsent("d", 1),
                () -> store.inject(new Injection(1, "e", 1, java.util.OptionalLong.empty())),
                () -> store.withLock(() -> "mine"));
        var others = writes.stream().map(Other::call).toList();

        others.forEach(other -> Awaiting.blocked(other.thread()));
        assertThat(store.sequence()).isEqualTo(1);
        letGo.countDown();
        holder.result();
        for (var other : others) {
            other.result();
        }
        assertThat(store.journalAfter(1, 1).items()).extracting(StoreEntry::value).containsExactly("by the holder");
        assertThat(store.sequence()).isEqualTo(8);
    }

    @Test
    void letsReadersGoOn() throws Exception {
        store.put("key", 1);
        var holder = holdAndThenPut(2);

        assertThat(store.get("key")).isEqualTo(1);
        assertThat(store.snapshot()).containsEntry("key", 1);
        assertThat(store.changesSince(0).entries()).hasSize(1);
        assertThat(store.journalAfter(0, 10).items()).hasSize(1);
        assertThat(store.entrySet()).hasSize(1);

        letGo.countDown();
        holder.result();
        assertThat(store.get("key")).isEqualTo(2);
    }

    @Test
    void mayBeNestedAndEndsWithTheOutermost() throws Exception {
        var rival = store.withLock(() -> {
            store.withLock(() -> store.put("key", 1));
            var other = Other.call(() -> store.put("key", "rival"));
            Awaiting.blocked(other.thread());
            store.update("key", old -> (int) old + 1);
            return other;
        });

        assertThat(rival.result()).isEqualTo(2);
    }

    @Test
    void readThenWriteInsideLosesNothing() throws Exception {
        store.put("value", 0);
        Other.Action loop = () -> {
            for (int i = 0; i < 5_000; i++) {
                store.withLock(() -> store.put("value", (int) store.get("value") + 1));
            }
        };

        var one = Other.run(loop);
        var two = Other.run(loop);
        one.result();
        two.result();

        assertThat(store.get("value")).isEqualTo(10_000);
    }

    @Test
    void awaitingItIsBoundedAndTheErrorNamesTheHolder() throws Exception {
        var core = new StoreCore(new ManualClock(), new WriteGate("shared", Duration.ofMillis(20)), 1, 10);
        var holder = Other.run(() -> Actor.pipeline("runspace-3").call(() -> core.exclusively(this::untilLetGo)));
        Awaiting.open(held);

        assertThatExceptionOfType(StoreLockedException.class)
                .isThrownBy(() -> core.put("key", 1))
                .withMessageContaining("\"shared\" is locked by runspace-3; waited 20 ms");
        assertThatExceptionOfType(StoreLockedException.class).isThrownBy(() -> core.exclusively(() -> "mine"));
        assertThat(core.sequence()).isZero();

        letGo.countDown();
        holder.result();
        core.put("key", 1);
    }

    @Test
    void awaitingItEndsByAnInterrupt() throws Exception {
        var holder = holdAndThenPut(1);
        var writer = Other.call(() -> {
            assertThatExceptionOfType(StoreLockedException.class)
                    .isThrownBy(() -> store.put("key", "late"))
                    .withCauseInstanceOf(InterruptedException.class);
            return Thread.currentThread().isInterrupted();
        });
        Awaiting.blocked(writer.thread());

        writer.interrupt();

        assertThat(writer.result()).isTrue();
        letGo.countDown();
        holder.result();
        assertThat(store.get("key")).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadCanStillWriteWhereNobodyHoldsIt() throws Exception {
        var interrupted = Other.call(() -> {
            Thread.currentThread().interrupt();
            store.put("key", 1);
            return store.withLock(() -> store.get("key"));
        });

        assertThat(interrupted.result()).isEqualTo(1);
    }

    private Other<Void> holdAndThenPut(Object value) throws InterruptedException {
        var holder = Other.run(() -> store.withLock(() -> {
            untilLetGo();
            return store.put("key", value);
        }));
        Awaiting.open(held);
        return holder;
    }

    private Void untilLetGo() throws InterruptedException {
        held.countDown();
        Awaiting.open(letGo);
        return null;
    }
}
