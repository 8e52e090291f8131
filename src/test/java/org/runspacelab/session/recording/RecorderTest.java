package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runspacelab.session.recording.Recordings.events;
import static org.runspacelab.session.recording.Recordings.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.Eventually;
import org.runspacelab.session.Hostile;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.RecordedValue;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.RecordingStatus.Phase;
import org.runspacelab.store.SynchronizedStore;

@Timeout(60)
class RecorderTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final GatedClock clock = new GatedClock();
    private final LabSession session = new LabSession(clock);
    private final ValueText texts = new ValueText();

    @AfterEach
    void end() {
        clock.gate.countDown();
        session.close();
        texts.close();
    }

    @Test
    void recordsAllThatHappensAndSaysHowMuchThatIs() throws IOException {
        clock.gate.countDown();
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, file);
        for (int i = 1; i <= 1_000; i++) {
            session.store().put("value", i);
        }
        session.host().ui().writeVerboseLine("said");

        RecordingStatus status = finish(recorder);

        List<LabEvent> events = events(file);
        assertThat(events).first().isInstanceOf(LabEvent.Began.class);
        assertThat(events).last().isInstanceOf(LabEvent.Result.class);
        assertThat(of(events, LabEvent.Written.class)).extracting(e -> e.entry().version()).hasSize(1_000).isSorted();
        assertThat(of(events, LabEvent.LineWritten.class)).singleElement()
                .satisfies(event -> assertThat(event.line().text()).isEqualTo("said"));
        assertThat(status).isEqualTo(new RecordingStatus(Phase.CLOSED, Files.size(file), 1_003, 0, null));
        assertThat(recorderThreads()).isZero();
    }

    @Test
    void whatItCouldNotKeepUpWithIsCountedInItsPlace() throws IOException {
        int unread = 20_000;
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, file, unread, Recorder.MAX_BYTES);
        for (int i = 0; i < unread + 5_000; i++) {
            session.store().put("value", i);
        }
        clock.gate.countDown();

        RecordingStatus status = finish(recorder);

        List<LabEvent> events = events(file);
        assertThat(status.phase()).isEqualTo(Phase.CLOSED);
        assertThat(status.dropped()).isEqualTo(5_000);
        assertThat(events.get(1)).isInstanceOfSatisfying(LabEvent.Dropped.class,
                missing -> assertThat(missing.count()).isEqualTo(5_000));
        assertThat(of(events, LabEvent.Written.class)).hasSize(unread);
        assertThat(session.store().journalAfter(0, Integer.MAX_VALUE).items())
                .as("what is kept without a recorder").hasSize(SynchronizedStore.JOURNAL_CAPACITY);
    }

    @Test
    void whatCannotBeWrittenInTimeIsCountedAndTheRecordingIsWhole() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, file);
        for (int i = 0; i < 10_000; i++) {
            session.store().put("value", i);
        }
        clock.openOnceSomebodyWaits();

        RecordingStatus status = recorder.finish(result(), Duration.ZERO, LONG);

        assertThat(status.phase()).isEqualTo(Phase.CLOSED);
        assertThat(status.dropped()).isEqualTo(10_000);
        assertThat(events(file)).map(LabEvent::getClass).<Class<?>>map(type -> type)
                .containsExactly(LabEvent.Began.class, LabEvent.Dropped.class, LabEvent.Result.class);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        Recorder recorder = Recordings.start(session, texts, folder.resolve("a.jsonl"));

        RecordingStatus status = recorder.finish(result(), Duration.ofNanos(1));

        assertThat(status.phase()).isEqualTo(Phase.FAILED);
        assertThat(status.problem()).isEqualTo("its file takes too long to be written");
        assertThat(keptOf(3 * SynchronizedStore.JOURNAL_CAPACITY)).as("kept while its thread hangs")
                .isEqualTo(SynchronizedStore.JOURNAL_CAPACITY);
        clock.gate.countDown();
        Eventually.until("the recorder has ended", () -> recorderThreads() == 0);
        assertThat(recorder.status()).isEqualTo(status);
        assertThat(keptOf(3 * SynchronizedStore.JOURNAL_CAPACITY)).isEqualTo(SynchronizedStore.JOURNAL_CAPACITY);
    }

    private int keptOf(int writes) {
        for (int i = 0; i < writes; i++) {
            session.store().put("value", i);
        }
        return session.store().journalAfter(0, Integer.MAX_VALUE).items().size();
    }

    @Test
    void startedInTheMiddleItBeginsWithWhatTheStoreHolds() throws IOException {
        clock.gate.countDown();
        session.store().put("first", "kept");
        for (int i = 1; i <= SynchronizedStore.JOURNAL_CAPACITY + 10; i++) {
            session.store().put("value", i);
        }
        Path file = folder.resolve("a.jsonl");

        RecordingStatus status = finish(Recordings.start(session, texts, file));

        List<LabEvent> events = events(file);
        assertThat(status.dropped()).isZero();
        assertThat(of(events, LabEvent.Written.class)).extracting(e -> e.entry().key() + "=" + e.entry().value())
                .containsExactly("first=kept", "value=" + (SynchronizedStore.JOURNAL_CAPACITY + 10));
        assertThat(events).extracting(LabEvent::nanos).isSorted();
    }

    @Test
    void hostileValuesDoNotHoldIt() throws IOException {
        clock.gate.countDown();
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, file);
        var hanging = new Hostile.HangingText();
        Map<String, Object> cyclic = new LinkedHashMap<>();
        cyclic.put("self", cyclic);
        session.store().put("failing", new Hostile.FailingText());
        session.store().put("endless", new Hostile.EndlessText());
        session.store().put("cyclic", cyclic);
        session.store().put("large", "x".repeat(100_000_000));
        session.store().put("failing map", new Hostile.FailingMap());
        session.store().put("hanging", hanging);
        session.store().put("last", 1);

        RecordingStatus status = recorder.finish(result(), LONG);
        hanging.release();

        assertThat(status.phase()).isEqualTo(Phase.CLOSED);
        Map<Object, Object> values = new LinkedHashMap<>();
        of(events(file), LabEvent.Written.class).forEach(e -> values.put(e.entry().key(), e.entry().value()));
        assertThat(values).containsOnlyKeys(
                "failing", "endless", "cyclic", "large", "failing map", "hanging", "last");
        assertThat(values.get("large")).isInstanceOfSatisfying(RecordedValue.class, large -> {
            assertThat(large.size()).isGreaterThanOrEqualTo(100_000_000);
            assertThat(large.isWhole()).isFalse();
        });
        assertThat(values.get("hanging")).hasToString("HangingText (its text takes too long)");
        assertThat(values).containsEntry("last", 1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyItsOwnerCanReadIt() throws IOException {
        clock.gate.countDown();
        Path fresh = folder.resolve("fresh.jsonl");
        Path old = Files.writeString(folder.resolve("old.jsonl"), "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path other = Files.createLink(folder.resolve("other.jsonl"), old);
        finish(Recordings.start(session, texts, fresh));
        finish(Recordings.start(session, texts, old));

        for (Path file : List.of(fresh, old)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(events(file)).hasSize(2);
        }
        assertThat(other).as("another name of the old file").hasContent("old");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nothingIsWrittenThroughALink() throws IOException {
        clock.gate.countDown();
        Path old = Files.writeString(folder.resolve("old.jsonl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), old);

        assertThat(finish(Recordings.start(session, texts, link)).problem()).contains("link");
        assertThat(finish(Recordings.start(session, texts, folder)).problem()).contains("folder");
        assertThat(finish(Recordings.start(session, texts, folder.resolve("no/a.jsonl"))).problem())
                .contains("its folder is gone");
        assertThat(old).hasContent("old");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskEndsTheRecordingAndNothingElse() {
        clock.gate.countDown();
        Recorder recorder = Recordings.start(session, texts, Path.of("/dev/full"));
        session.store().put("value", 1);
        Eventually.until("the recording has ended", () -> recorder.status().isOver());
        session.store().put("value", 2);

        assertThat(recorder.status().phase()).isEqualTo(Phase.FAILED);
        assertThat(recorder.status().problem()).isEqualTo("no space left there");
        assertThat(session.store()).containsEntry("value", 2);
    }

    @Test
    void aRecordingThatIsFullSaysSoInItsLastLine() throws IOException {
        clock.gate.countDown();
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, file, Recorder.RESERVE, 10_000);
        for (int i = 0; i < 1_000; i++) {
            session.store().put("value", i);
        }

        RecordingStatus status = finish(recorder);

        assertThat(status.phase()).isEqualTo(Phase.FULL);
        assertThat(status.bytes()).isEqualTo(Files.size(file)).isBetween(9_000L, 10_000L);
        try (RecordingReader reader = RecordingReader.open(file)) {
            assertThat(Recordings.lines(reader)).hasSize((int) status.events());
            assertThat(reader.cutOff()).isEqualTo("it has reached its bound of 10000 bytes").isEqualTo(status.problem());
        }
    }

    private static LabEvent.Result result() {
        return new LabEvent.Result(0, "test", Map.of(), true, null);
    }

    private static RecordingStatus finish(Recorder recorder) {
        return recorder.finish(result(), LONG);
    }

    private static long recorderThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("recorder")).count();
    }
}
