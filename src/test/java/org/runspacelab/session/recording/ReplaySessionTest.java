package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.FakeClock;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

@Timeout(60)
class ReplaySessionTest {

    private static final int SECONDS = 200;

    @TempDir
    private Path folder;

    private byte[] recording = {};
    private long ticks;

    /** Each second one write and one line; an injection after 50 s, seen after 60 s; a failure after 100 s. */
    @BeforeEach
    void record() throws Exception {
        FakeClock clock = new FakeClock();
        Path file = folder.resolve("a.jsonl");
        try (LabSession session = new LabSession(clock); ValueText texts = new ValueText()) {
            EventFeed feed = new EventFeed(session);
            Recorder recorder = new Recorder(session, feed, new EventJson(clock, texts, "1"),
                    new LabEvent.Began(0, "test"), file, Recorder.MAX_BYTES);
            for (int second = 1; second <= SECONDS; second++) {
                clock.advance(Duration.ofSeconds(1));
                session.store().put("value", second);
                session.store().put("key " + second % 7, second);
                session.host().ui().writeLine("second " + second);
                switch (second) {
                    case 50 -> session.inject("injected", 5);
                    case 60 -> Actor.pipeline("runspace-9").call(() -> session.store().get("injected"));
                    case 100 -> fail(session);
                    case 150 -> session.store().remove("injected");
                    default -> {}
                }
            }
            recorder.start().close();
        }
        recording = Files.readAllBytes(file);
    }

    private static void fail(LabSession session) throws InterruptedException {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        session.runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            throw new IllegalStateException("broken");
        }).beginInvoke().await(Duration.ofSeconds(20));
    }

    @Test
    void everyMomentIsTheSameHoweverItIsReached() throws IOException {
        Map<Long, String> inOrder = new HashMap<>();
        try (ReplaySession replay = replay(1_000_000, 1_000_000)) {
            for (long seq = 0; seq <= replay.events(); seq++) {
                replay.seekEvent(seq);
                inOrder.put(seq, told(replay.moment()));
            }
        }
        Random random = new Random(7);
        try (ReplaySession replay = replay(10, 2_000)) {
            for (int i = 0; i < 200; i++) {
                replay.seekEvent(random.nextLong(replay.events() + 1));
                assertThat(told(replay.moment())).isEqualTo(inOrder.get(replay.position()));
            }
            while (replay.position() > 0) {
                replay.step(-1);
                assertThat(told(replay.moment())).isEqualTo(inOrder.get(replay.position()));
            }
            replay.step(-1);
            assertThat(replay.position()).isZero();
        }
    }

    @Test
    void atATimeAllHasHappenedUpToIt() throws IOException {
        try (ReplaySession replay = replay(10, 100_000)) {
            for (int second : new int[] {5, 199, 1, 120, 121, 60}) {
                replay.seek(Duration.ofSeconds(second).plusMillis(500));
                Moment moment = replay.moment();

                assertThat(moment.stores().get("hash").get("value").value()).isEqualTo(second);
                assertThat(moment.lines()).extracting(HostLine::text).last().isEqualTo("second " + second);
                assertThat(replay.time()).isEqualTo(Duration.ofSeconds(second).plusMillis(500));
                assertThat(replay.clock().nanos() - moment.nanos()).isEqualTo(500_000_000);
                assertThat(replay.clock().instantOf(replay.clock().nanos()))
                        .isEqualTo(FakeClock.BEGIN.plusSeconds(second).plusMillis(500));
            }
            replay.seek(Duration.ofDays(100_000_000));
            assertThat(replay.position()).isEqualTo(replay.events());
            replay.seek(Duration.ofSeconds(-1));
            assertThat(replay.position()).isEqualTo(1);
        }
    }

    @Test
    void aReceiptIsPendingUntilItsTimeAlsoWhenGoingBack() throws IOException {
        try (ReplaySession replay = replay(10, 100_000)) {
            replay.seek(Duration.ofSeconds(70));
            assertThat(injected(replay).receipt().outcome()).isInstanceOf(Receipt.Seen.class);
            assertThat(replay.moment().receipts()).hasSize(1);
            replay.seek(Duration.ofSeconds(55));
            assertThat(injected(replay).receipt().isPending()).isTrue();
            replay.seek(Duration.ofSeconds(60));
            assertThat(injected(replay).receipt().outcome()).isInstanceOfSatisfying(Receipt.Seen.class,
                    seen -> assertThat(seen.by().name()).isEqualTo("runspace-9"));
            replay.seek(Duration.ofSeconds(45));
            assertThat(replay.moment().stores().get("hash")).doesNotContainKey("injected");
            replay.seek(Duration.ofSeconds(151));
            assertThat(replay.moment().stores().get("hash")).doesNotContainKey("injected");
        }
    }

    @Test
    void statesAreThoseOfTheMomentAndMarksSayWhereToGo() throws IOException {
        try (ReplaySession replay = replay(10, 100_000)) {
            assertThat(replay.marks()).extracting(Mark::kind)
                    .containsExactly(Mark.Kind.INJECTION, Mark.Kind.FAILURE, Mark.Kind.RESULT);
            assertThat(replay.marks()).extracting(Mark::text).containsExactly(
                    "hash.injected = 5", "pipeline-1 Failed: IllegalStateException: broken", "test");
            replay.seekEvent(replay.marks().get(1).seq());
            assertThat(replay.moment().states().get("pipeline pipeline-1").state()).isEqualTo("Failed");
            replay.step(-1);
            assertThat(replay.moment().states().get("pipeline pipeline-1").state()).isEqualTo("Running");
            replay.seek(Duration.ofSeconds(99));
            assertThat(replay.moment().states()).isEmpty();
            assertThat(replay.cutOff()).isNull();
            assertThat(replay.length()).isEqualTo(Duration.ofSeconds(SECONDS));
        }
    }

    @Test
    void playingFollowsItsClockAtItsSpeed() throws IOException {
        try (ReplaySession replay = replay(10, 100_000)) {
            replay.seek(Duration.ofSeconds(10));
            replay.play(2);
            assertThat(replay.advance()).isFalse();
            ticks += Duration.ofMillis(400).toNanos();
            assertThat(replay.advance()).isFalse();
            assertThat(replay.time()).isEqualTo(Duration.ofMillis(10_800));
            ticks += Duration.ofSeconds(5).toNanos();
            assertThat(replay.advance()).isTrue();
            assertThat(replay.moment().stores().get("hash").get("value").value()).isEqualTo(20);
            replay.seek(Duration.ofSeconds(100));
            ticks += Duration.ofSeconds(1).toNanos();
            replay.advance();
            assertThat(replay.time()).isEqualTo(Duration.ofSeconds(102));
            replay.pause();
            ticks += Duration.ofSeconds(1).toNanos();
            assertThat(replay.advance()).isFalse();
            replay.play(1_000);
            ticks += Duration.ofSeconds(5).toNanos();
            assertThat(replay.advance()).isTrue();
            assertThat(replay.isPlaying()).isFalse();
            assertThat(replay.position()).isEqualTo(replay.events());
            replay.play(1);
            assertThat(replay.position()).as("from the beginning again").isZero();
            assertThatIllegalArgumentException().isThrownBy(() -> replay.play(0));
        }
    }

    @Test
    void whatCanBeReadOfABrokenRecordingIsReplayed() throws IOException {
        byte[] torn = Arrays.copyOf(recording, recording.length / 2);
        byte[] broken = new String(recording, StandardCharsets.UTF_8)
                .replace("\"second 100\"", "second 100").getBytes(StandardCharsets.UTF_8);
        for (byte[] damaged : new byte[][] {torn, broken}) {
            try (ReplaySession replay = ReplaySession.load(Recordings.reader(damaged), () -> ticks, 10, 1_000, _ -> {})) {
                assertThat(replay.cutOff()).containsAnyOf("is not whole", "use an unchanged copy");
                replay.seekEvent(Long.MAX_VALUE);
                assertThat(replay.position()).isEqualTo(replay.events()).isPositive();
                replay.seekEvent(3);
                assertThat(replay.position()).isEqualTo(3);
            }
        }
    }

    @Test
    void whatIsKeptToGoBackToIsBounded() throws IOException {
        RecordingReader reader = Recordings.reader(recording);
        Checkpoints checkpoints = new Checkpoints(1, 100, reader.place());
        MomentBuilder builder = new MomentBuilder(Moment.BEFORE);
        for (RecordedLine line : Recordings.lines(reader)) {
            builder.add(line);
            if (checkpoints.isDue(line.seq())) {
                checkpoints.add(new Checkpoints.Checkpoint(builder.moment(), reader.place()));
            }
        }

        assertThat(checkpoints.count()).isBetween(1, 20);
        assertThat(checkpoints.before(0).moment()).isEqualTo(Moment.BEFORE);
    }

    @Test
    void theLinesKeptAreBoundedAndTheRestIsCounted() {
        LineTail tail = new LineTail();
        for (int i = 1; i <= LineTail.MAX_LINES + 5; i++) {
            tail.add(line(i, "a"));
        }
        assertThat(tail.lines()).hasSize(LineTail.MAX_LINES).extracting(HostLine::sequence).startsWith(6L);
        assertThat(tail.letGo()).isEqualTo(5);
        tail.add(line(1, "x".repeat(LineTail.MAX_CHARS + 1)));
        assertThat(tail.lines()).hasSize(1);
    }

    private static HostLine line(long number, String text) {
        return new HostLine(number, number, "s", StreamKind.OUTPUT, text);
    }

    private ReplaySession replay(long distance, int maxWeight) throws IOException {
        return ReplaySession.load(Recordings.reader(recording), () -> ticks, distance, maxWeight, _ -> {});
    }

    private static StoreEntry injected(ReplaySession replay) {
        return replay.moment().stores().get("hash").get("injected");
    }

    /** All of it, receipts by what they say. */
    private static String told(Moment moment) {
        return moment.toString().replaceAll("Receipt@[0-9a-f]+", "receipt")
                + moment.receipts().stream().map(Receipt::outcome).toList()
                + moment.stores().values().stream()
                        .flatMap(held -> held.values().stream())
                        .map(StoreEntry::receipt)
                        .filter(Objects::nonNull)
                        .map(Receipt::outcome)
                        .toList();
    }
}
