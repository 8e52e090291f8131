package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/** The stores of a replay are what the recording says of each moment, and the moments are bounded. */
class ReplayStoresTest {

    @Test
    void theStoresAreThoseOfTheMomentHoweverItIsReached() throws IOException {
        StringBuilder text = begin();
        for (int seq = 2; seq <= 400; seq++) {
            text.append(seq % 50 == 0
                    ? line(seq, "write", "\"store\":\"hash\",\"key\":\"k3\",\"value\":null,\"type\":\"null\",\"version\":%d,"
                            .formatted(seq) + "\"writer\":\"r\",\"removed\":true")
                    : write(seq, seq % 3 == 0 ? "hash" : "hash-2", "k" + seq % 7, "\"" + seq + "\""));
        }
        try (ReplaySession replay = ReplaySession.load(Recordings.reader(text.toString()), () -> 0, 20, 10_000, _ -> {})) {
            ReplayStores stores = new ReplayStores(replay.clock(), UnaryOperator.identity());
            replay.follow(stores);
            Random random = new Random(3);
            for (int i = 0; i < 100; i++) {
                replay.seekEvent(random.nextLong(replay.events() + 1));
                Moment moment = replay.moment();

                for (SynchronizedStore store : stores.stores()) {
                    assertThat(store.entries()).extracting(StoreEntry::key, StoreEntry::value, StoreEntry::version,
                                    entry -> entry.writer().name(), StoreEntry::nanos)
                            .containsExactlyInAnyOrderElementsOf(
                                    moment.stores().getOrDefault(store.name(), java.util.Map.of()).values().stream()
                                            .map(one -> org.assertj.core.groups.Tuple.tuple(one.key(), one.value(),
                                                    one.version(), one.writer().name(), one.nanos())).toList());
                }
                assertThat(stores.stores()).extracting(SynchronizedStore::name).contains("hash")
                        .containsAll(moment.stores().keySet());
            }
        }
    }

    @Test
    void aReceiptIsCompletedInTheStoreAndStaysPendingInTheMomentBefore() throws IOException {
        String text = begin()
                + line(2, "inject", "\"store\":\"hash\",\"key\":\"a\",\"value\":1,\"type\":\"int\",\"version\":1,"
                        + "\"writer\":\"you\",\"receipt\":1")
                + line(3, "receipt", "\"receipt\":1,\"outcome\":\"seen\",\"by\":\"r\",\"afterMillis\":1");
        try (ReplaySession replay = ReplaySession.load(Recordings.reader(text), _ -> {})) {
            ReplayStores stores = new ReplayStores(replay.clock(), UnaryOperator.identity());
            replay.follow(stores);
            replay.seekEvent(2);
            Moment before = replay.moment();
            Receipt shown = stores.stores().getFirst().entry("a").receipt();
            assertThat(shown.isPending()).isTrue();
            replay.step(1);

            assertThat(shown.outcome()).isInstanceOf(Receipt.Seen.class);
            assertThat(before.stores().get("hash").get("a").receipt().isPending()).isTrue();
        }
    }

    /** Each line is as long as a line may be; nobody could hold them all. */
    @Test
    void aMomentThatIsTooMuchEndsTheReplayThere() throws IOException {
        String large = "\"" + "x".repeat(900_000) + "\"";
        byte[] begin = begin().toString().getBytes(StandardCharsets.UTF_8);
        long[] made = {0};
        RecordingReader reader = new RecordingReader("large.jsonl", endless(begin, large, made), () -> {});
        try (ReplaySession replay = ReplaySession.load(reader, _ -> {})) {
            assertThat(replay.cutOff()).contains("more than a replay can hold", "64 million characters");
            assertThat(replay.events()).isBetween(60L, 80L);
            replay.seekEvent(replay.events());
            assertThat(replay.position()).isEqualTo(replay.events());
        }
    }

    @Test
    void nobodyIsCalledThatLong() {
        String text = begin() + write(2, "hash", "k", "1").replace("\"writer\":\"r\"",
                "\"writer\":\"" + "r".repeat(10_001) + "\"");
        assertThat(cutOff(text)).contains("line 2", "\"writer\" is longer than 10,000 characters");
    }

    private static String cutOff(String text) {
        try (ReplaySession replay = ReplaySession.load(Recordings.reader(text), _ -> {})) {
            return String.valueOf(replay.cutOff());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Line after line, each made when it is read. */
    private static LineSource.Bytes endless(byte[] begin, String value, long[] made) {
        List<byte[]> lines = new java.util.ArrayList<>(List.of(begin));
        return (into, position) -> {
            long from = 0;
            int i = 0;
            while (true) {
                if (i == lines.size()) {
                    made[0]++;
                    lines.add(write(i + 1, "hash", "k" + i, value).getBytes(StandardCharsets.UTF_8));
                }
                byte[] line = lines.get(i);
                if (position < from + line.length) {
                    int at = (int) (position - from);
                    int count = Math.min(into.remaining(), line.length - at);
                    into.put(line, at, count);
                    return count;
                }
                from += line.length;
                i++;
            }
        };
    }

    private static StringBuilder begin() {
        return new StringBuilder(line(1, "session",
                "\"format\":1,\"app\":\"Runspace Lab\",\"version\":\"1\",\"scenario\":\"test\""));
    }

    private static String write(int seq, String store, String key, String value) {
        return line(seq, "write", ("\"store\":\"%s\",\"key\":\"%s\",\"value\":%s,\"type\":\"text\",\"version\":%d,"
                + "\"writer\":\"r\"").formatted(store, key, value, seq));
    }

    private static String line(int seq, String kind, String fields) {
        return "{\"seq\":%d,\"at\":\"2026-01-02T03:04:%02d.%03dZ\",\"kind\":\"%s\",%s}\n"
                .formatted(seq, seq / 1000, seq % 1000, kind, fields);
    }
}
