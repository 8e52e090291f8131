package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runspacelab.session.recording.Recordings.events;
import static org.runspacelab.session.recording.Recordings.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.Eventually;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.RecordingStatus.Phase;
import org.runspacelab.store.ClockBehind;
import org.runspacelab.store.LabClock;

/** Any script can interrupt any thread, whatever it does just then: no recording suffers from it. */
@Timeout(60)
class InterruptedRecorderTest {

    private static final int WRITES = 20_000;

    private static final Duration LONG = Duration.ofSeconds(40);

    private final WatchedClock clock = new WatchedClock();
    private final LabSession session = new LabSession(clock);
    private final ValueText texts = new ValueText();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        session.close();
        texts.close();
    }

    @Test
    void aFileThatIsBeingWrittenStaysOpen() throws IOException {
        Path path = folder.resolve("a.jsonl");
        EventJson json = new EventJson(session.clock(), texts, "1");
        try (RecordingFile file = RecordingFile.open(path, json, Recorder.MAX_BYTES)) {
            file.write(new LabEvent.Began(0, "test"));
            Thread.currentThread().interrupt();
            file.finish();
            file.write(result(Map.of("list", List.of(1L, 2L))));
            Thread.currentThread().interrupt();
            file.finish();
        } finally {
            assertThat(Thread.interrupted()).as("it was interrupted all the time").isTrue();
        }

        assertThat(events(path)).hasSize(2).last().isInstanceOfSatisfying(LabEvent.Result.class,
                result -> assertThat(result.observed()).isEqualTo(Map.of("list", List.of(1L, 2L))));
    }

    @Test
    void whatAListHoldsIsWaitedForThroughAnInterrupt() throws IOException {
        Path path = folder.resolve("a.jsonl");
        EventJson json = new EventJson(session.clock(), texts, "1");
        Thread writing = Thread.currentThread();
        List<Object> interrupting = new AbstractList<>() {
            @Override
            public Object get(int index) {
                writing.interrupt();
                Eventually.until("it was woken by that", () -> !writing.isInterrupted());
                return 1L;
            }

            @Override
            public int size() {
                return 1;
            }
        };
        try (RecordingFile file = RecordingFile.open(path, json, Recorder.MAX_BYTES)) {
            file.write(new LabEvent.Began(0, "test"));
            file.write(result(Map.of("first", interrupting)));
            file.finish();
        } finally {
            assertThat(Thread.interrupted()).as("who interrupted it is heard afterwards").isTrue();
        }

        assertThat(events(path)).last().isEqualTo(result(Map.of("first", List.of(1L))));
    }

    @Test
    void aRecorderThatIsInterruptedAgainAndAgainWritesAll() throws Exception {
        Path path = folder.resolve("a.jsonl");
        Recorder recorder = Recordings.start(session, texts, path);
        AtomicBoolean over = new AtomicBoolean();
        Thread writing = clock.recorder();
        Thread hostile = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                writing.interrupt();
                Thread.onSpinWait();
            }
        });
        RecordingStatus status;
        try {
            for (long i = 1; i <= WRITES; i++) {
                session.store().put("value", value(i));
            }
            status = recorder.finish(result(Map.of()), LONG);
        } finally {
            over.set(true);
            hostile.join();
        }

        assertThat(status.problem()).isNull();
        assertThat(status.phase()).isEqualTo(Phase.CLOSED);
        assertThat(of(events(path), LabEvent.Written.class)).extracting(written -> written.entry().value())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITES)
                        .mapToObj(InterruptedRecorderTest::value).toList());
    }

    @Test
    void aRecordingIsReadThroughInterruptsAndBackAgain() throws IOException {
        Path path = folder.resolve("a.jsonl");
        try (Recorder recorder = Recordings.start(session, texts, path)) {
            IntStream.range(0, 2_000).forEach(i -> session.store().put("value", i));
            recorder.finish(result(Map.of()), LONG);
        }
        try (RecordingReader reader = RecordingReader.open(path)) {
            RecordingReader.Place begin = reader.place();
            Thread.currentThread().interrupt();
            List<RecordedLine> lines = Recordings.lines(reader);
            reader.seek(begin);

            assertThat(Recordings.lines(reader)).isEqualTo(lines).hasSize(2_002);
            assertThat(reader.bytesRead()).isEqualTo(Files.size(path));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static LabEvent.Result result(Map<String, Object> observed) {
        return new LabEvent.Result(0, "test", observed, true, null);
    }

    /** Many of them simple; what a list holds is looked up aside, and waited for. */
    private static Object value(long number) {
        return number % 10 == 0 ? List.of(number, Map.of("a", List.of(number))) : number;
    }

    /** The system's clock; it knows the thread of the recorder that reads it. */
    private static final class WatchedClock extends ClockBehind {
        private volatile @Nullable Thread recorder;

        WatchedClock() {
            super(LabClock.system());
        }

        Thread recorder() {
            Eventually.until("it records", () -> recorder != null);
            return Objects.requireNonNull(recorder);
        }

        @Override
        public long nanos() {
            if (Thread.currentThread().getName().equals("recorder")) {
                recorder = Thread.currentThread();
            }
            return super.nanos();
        }
    }
}
