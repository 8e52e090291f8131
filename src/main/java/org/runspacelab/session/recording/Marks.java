package org.runspacelab.session.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.ValueText;

/** The marked moments of a recording, the first so many of them; more are counted. Belongs to one thread. */
final class Marks {

    static final int MAX_MARKS = 10_000;

    private static final Set<String> FAILURES = Set.of("Failed", "Broken", "Abandoned");

    private final List<Mark> marks = new ArrayList<>();
    private long more;

    void look(RecordedLine line) {
        Mark mark = mark(line);
        if (mark == null) {
            return;
        }
        if (marks.size() < MAX_MARKS) {
            marks.add(mark);
        } else {
            more++;
        }
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    long more() {
        return more;
    }

    private static @Nullable Mark mark(RecordedLine line) {
        return switch (line.event()) {
            case LabEvent.Written(String store, var entry) when entry.receipt() != null ->
                of(line, Mark.Kind.INJECTION, store + "." + entry.key() + " = " + entry.value());
            case LabEvent.StateChanged(var change) when FAILURES.contains(change.state()) ->
                of(line, Mark.Kind.FAILURE, change.source() + " " + change.state()
                        + (change.reason() == null ? "" : ": " + change.reason()));
            case LabEvent.Dropped missing -> of(line, Mark.Kind.DROPPED, missing.count() + "");
            case LabEvent.Result result -> of(line, Mark.Kind.RESULT, result.scenario());
            case null, default -> null;
        };
    }

    private static Mark of(RecordedLine line, Mark.Kind kind, String text) {
        return new Mark(line.seq(), line.nanos(), kind, ValueText.line(text));
    }
}
