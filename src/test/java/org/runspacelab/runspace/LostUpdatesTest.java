package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.SynchronizedStore;

@Timeout(90)
class LostUpdatesTest {

    private static final int RUNSPACES = 8;

    private final Bench bench = new Bench();
    private final SynchronizedStore store = new SynchronizedStore("shared", bench.clock);

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eightRunspacesThatIncrementLoseNothing(boolean light) throws Exception {
        store.put("value", 1);

        inEightRunspaces(light, context -> {
            for (int i = 0; i < 100_000; i++) {
                context.variable("store", SynchronizedStore.class).increment("Value");
                context.countTurn();
            }
            return null;
        });

        assertThat(store.get("value")).isEqualTo(800_001);
        assertThat(store.version("value")).isEqualTo(800_001);
        assertThat(store.sequence()).isEqualTo(800_001);
        assertThat(bench.factory.runspaces())
                .extracting(runspace -> runspace.latestPipeline().turns())
                .containsOnly(100_000L);
    }

    /** All read before any of them writes: that happens by chance as well, here it happens each time. */
    @Test
    void eightRunspacesThatReadAndThenWriteLoseAllButOneUpdateOfEachRound() throws Exception {
        int rounds = 100;
        var allHaveRead = new CyclicBarrier(RUNSPACES);
        var allHaveWritten = new CyclicBarrier(RUNSPACES);
        store.put("value", 1);

        inEightRunspaces(false, context -> {
            for (int i = 0; i < rounds; i++) {
                int read = (int) store.get("value");
                Awaiting.all(allHaveRead);
                store.put("value", read + 1);
                Awaiting.all(allHaveWritten);
            }
            return null;
        });

        assertThat(store.get("value")).isEqualTo(1 + rounds);
        assertThat(store.version("value")).isEqualTo(1 + RUNSPACES * rounds);
    }

    @Test
    void theOtherSafeWaysLoseNothingEither() throws Exception {
        List<Script> ways = List.of(
                _ -> store.update("value", old -> (int) old + 1),
                _ -> store.withLock(() -> store.put("value", (int) store.get("value") + 1)),
                _ -> store.merge("value", 1, (old, more) -> (int) old + (int) more),
                _ -> {
                    Object seen;
                    do {
                        seen = store.get("value");
                    } while (!store.compareAndSet("value", seen, (int) seen + 1));
                    return null;
                });
        store.put("value", 1);

        inEightRunspaces(false, context -> {
            for (int i = 0; i < 1_000; i++) {
                for (Script way : ways) {
                    way.run(context);
                }
            }
            return null;
        });

        assertThat(store.get("value")).isEqualTo(1 + RUNSPACES * 1_000 * ways.size());
    }

    @Test
    void eachWriteHasTheRunspaceThatMadeItAsItsWriter() throws Exception {
        inEightRunspaces(true, context -> {
            String own = context.runspace().name();
            for (int i = 0; i < 100; i++) {
                store.put(own, i);
            }
            return null;
        });

        assertThat(store.journalAfter(0, 10_000).items()).hasSize(RUNSPACES * 100).allSatisfy(entry ->
                assertThat(entry.writer().name()).isEqualTo(entry.key()));
    }

    private void inEightRunspaces(boolean light, Script script) throws Exception {
        List<Pipeline> pipelines = IntStream.range(0, RUNSPACES)
                .mapToObj(_ -> bench.pipeline(seeingTheStore(light), script))
                .toList();
        List<Invocation> handles = pipelines.stream().map(Pipeline::beginInvoke).toList();
        for (Invocation handle : handles) {
            handle.pipeline().endInvoke(handle, Bench.LIMIT);
        }
    }

    private Runspace seeingTheStore(boolean light) {
        Runspace runspace = bench.opened(light);
        runspace.sessionState().setVariable("Store", store);
        return runspace;
    }
}
