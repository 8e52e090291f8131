package org.runspacelab.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** One line about a moment: what is under the cursor, what every runspace is in, what was written last. */
record CursorWords(TimelineModel model, MarkWords words, Messages messages) {

    private static final int MOST_LANES = 4;

    /** @param hit the mark under the cursor; null where there is none */
    String at(long nanos, @Nullable Mark hit) {
        List<String> parts = new ArrayList<>();
        parts.add(words.time(nanos));
        if (hit != null) {
            parts.add(words.what(hit));
        }
        states(parts, nanos);
        if (hit == null) {
            last(parts, nanos);
        }
        return String.join("  ·  ", parts);
    }

    private void states(List<String> parts, long nanos) {
        List<String> states = new ArrayList<>();
        for (Lane lane : model.lanes()) {
            Mark.Became change = lane.changeAt(nanos);
            if (change != null && change.state() != LaneState.CLOSED) {
                states.add(messages.text("timeline.cursor.state", words.lane(lane.id()), words.state(change.state()),
                        Ages.age(messages, nanos - change.nanos())));
            }
        }
        parts.addAll(states.subList(0, Math.min(MOST_LANES, states.size())));
        if (states.size() > MOST_LANES) {
            parts.add(messages.text("timeline.cursor.more", states.size() - MOST_LANES));
        }
    }

    private void last(List<String> parts, long nanos) {
        Mark last = null;
        for (Lane lane : model.lanes()) {
            for (Track track : lane.id().kind().hasStates() ? List.<Track>of() : lane.tracks().values()) {
                Mark mark = track.lastUpTo(nanos);
                last = mark != null && (last == null || mark.nanos() - last.nanos() >= 0) ? mark : last;
            }
        }
        if (last != null) {
            Duration age = Duration.ofNanos(nanos - last.nanos());
            parts.add(messages.text("timeline.cursor.before", words.what(last), Ages.took(messages, age)));
        }
    }
}
