package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.RecordedValue;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;

/** What was recorded is what happened. */
@Timeout(60)
class RoundTripTest {

    @TempDir
    private Path folder;

    @Test
    void valuesWritersLinesStatesAndReceiptsComeBackAsTheyWere() throws Exception {
        Path file = folder.resolve("a.jsonl");
        List<LabEvent> live = new ArrayList<>();
        try (LabSession session = new LabSession(LabClock.system()); ValueText texts = new ValueText()) {
            EventFeed feed = new EventFeed(session);
            Recorder recorder = Recordings.start(session, texts, file);
            values().forEach(session.store()::put);
            session.store().put(3, "number");
            session.shared().createStore().put("other", 1);
            session.store().remove("text");
            session.inject("value", 5);
            Actor.pipeline("runspace-9").call(() -> session.store().get("VALUE"));
            session.inject("value", 6);
            session.store().put("value", 7);
            session.inject("unread", 1);
            run(session);
            session.close();
            live.addAll(feed.poll());
            recorder.close();
        }

        List<LabEvent> replayed = Recordings.events(file);

        assertThat(replayed.subList(1, replayed.size() - 1)).map(RoundTripTest::told)
                .containsExactlyElementsOf(live.stream().map(RoundTripTest::told).toList());
        assertThat(replayed).extracting(LabEvent::nanos).isSorted();
    }

    @Test
    void writtenAgainItIsTheSameToTheByte() throws Exception {
        Path file = folder.resolve("a.jsonl");
        try (LabSession session = new LabSession(LabClock.system()); ValueText texts = new ValueText()) {
            Recorder recorder = Recordings.start(session, texts, file);
            values().forEach(session.store()::put);
            session.store().put("large", "x".repeat(70_000));
            session.store().put("date", LocalDate.of(2026, 11, 22));
            session.inject("value", 5);
            run(session);
            session.close();
            recorder.close();
        }
        List<String> again = new ArrayList<>();
        try (RecordingReader reader = RecordingReader.open(file); ValueText texts = new ValueText()) {
            EventJson json = new EventJson(new ReplayClock(reader.begin()), texts, "1.2.3");
            Recordings.lines(reader).forEach(line -> again.add(json.line(line.event())));
            assertThat(reader.unknownKinds()).isZero();
            assertThat(reader.unknownFields()).isZero();
            assertThat(reader.cutOff()).isNull();
            assertThat(reader.scenario()).isEqualTo("test");
            assertThat(reader.version()).isEqualTo("1.2.3");
        }

        assertThat(again).containsExactlyElementsOf(Files.readAllLines(file));
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("null", null);
        values.put("text", "two\nlines \"quoted\" é 😀 \u0000");
        values.put("halves \ud83d", "\ude00\ud83d\ud83d\ude00\ud83d 😀");
        values.put("halves in a list", List.of("\ud800", Map.of("name", "\udfff")));
        values.put("flag", true);
        values.put("int", 5);
        values.put("long", 5_000_000_000L);
        values.put("double", 2.5);
        values.put("tiny", 1e-300);
        values.put("nan", Double.NaN);
        values.put("short", (short) 3);
        values.put("byte", (byte) -3);
        values.put("float", 0.1f);
        values.put("big", BigInteger.TEN.pow(40));
        values.put("small big", BigInteger.TWO);
        values.put("decimal", new BigDecimal("0.10000000000000000000000001"));
        values.put("duration", Duration.ofMillis(90_500));
        values.put("time", Instant.parse("2026-11-22T03:18:20.123456789Z"));
        values.put("list", List.of("a", 5L, 2.5, List.of()));
        values.put("map", Map.of("a", Map.of("b", true)));
        return values;
    }

    private static void run(LabSession session) throws Exception {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        assertThat(session.runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            session.store().increment("count");
            session.host().ui().writeWarningLine("careful with half a 😀: \ud83d");
            throw new IllegalStateException("broken");
        }).beginInvoke().await(Duration.ofSeconds(20))).isTrue();
    }

    /** All an event tells but its time and its number, which a recording counts in its own way. */
    private static String told(LabEvent event) {
        return switch (event) {
            case LabEvent.Written w -> "%s %s=%s (%s) v%d by %s removed %s receipt %s".formatted(
                    w.store(), w.entry().key(), w.entry().value(), kindOf(w.entry().value()), w.entry().version(),
                    w.entry().writer(), w.entry().removed(),
                    w.entry().receipt() == null ? "none" : w.entry().receipt().id());
            case LabEvent.ReceiptClosed r -> "receipt %d of %s v%d: %s".formatted(
                    r.receipt().id(), r.receipt().key(), r.receipt().version(),
                    r.receipt().outcome().getClass().getSimpleName());
            case LabEvent.StateChanged s -> "%s %s %s %s in %s".formatted(
                    s.change().of(), s.change().source(), s.change().state(), s.change().reason(),
                    s.change().runspace());
            case LabEvent.LineWritten l ->
                l.line().source() + " " + l.line().stream() + " " + l.line().text();
            case LabEvent.Began _, LabEvent.Dropped _, LabEvent.Result _ -> event.toString();
        };
    }

    private static String kindOf(Object value) {
        return value instanceof RecordedValue recorded ? recorded.type() : ValueText.typeOf(value);
    }
}
