package org.runspacelab.session.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;

/** Recordings made and read by tests. */
final class Recordings {

    private Recordings() {}

    static Recorder start(LabSession session, ValueText texts, Path file) {
        return Recorder.start(session, texts, "1.2.3", began(session), file);
    }

    static Recorder start(LabSession session, ValueText texts, Path file, int reserve, long maxBytes) {
        return new Recorder(
                session, EventFeed.forRecording(session, reserve), new EventJson(session.clock(), texts, "1.2.3"),
                began(session), file, maxBytes).start();
    }

    private static LabEvent.Began began(LabSession session) {
        return new LabEvent.Began(session.clock().nanos(), "test");
    }

    static List<RecordedLine> lines(Path file) throws IOException {
        try (RecordingReader reader = RecordingReader.open(file)) {
            return lines(reader);
        }
    }

    static List<RecordedLine> lines(RecordingReader reader) throws IOException {
        List<RecordedLine> lines = new ArrayList<>();
        for (RecordedLine line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    static List<LabEvent> events(Path file) throws IOException {
        return lines(file).stream().map(RecordedLine::event).filter(Objects::nonNull).toList();
    }

    static RecordingReader reader(String text) throws IOException {
        return reader(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a recording in memory. */
    static RecordingReader reader(byte[] recording) throws IOException {
        return new RecordingReader("test.jsonl", (into, position) -> {
            if (position >= recording.length) {
                return -1;
            }
            int count = (int) Math.min(into.remaining(), recording.length - position);
            into.put(recording, (int) position, count);
            return count;
        }, () -> {});
    }

    static <T extends LabEvent> List<T> of(List<LabEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
