package org.runspacelab.ui.timeline;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the timeline. Belongs to the FX thread. */
final class Lane {

    private final LaneId id;
    private final Map<MarkKind, Track> tracks = new EnumMap<>(MarkKind.class);
    /** The last state that was let go: what it is in before the first one kept. */
    private @Nullable LaneState before;

    Lane(LaneId id) {
        this.id = id;
    }

    LaneId id() {
        return id;
    }

    /** Its marks by kind, in the order in which they are drawn. */
    Map<MarkKind, Track> tracks() {
        return tracks;
    }

    Track track(MarkKind kind) {
        return tracks.computeIfAbsent(kind, _ -> new Track());
    }

    /** What it is in at a moment; null where that is not known, or there is no such thing. */
    @Nullable LaneState stateAt(long nanos) {
        Mark.Became change = changeAt(nanos);
        return change == null ? before : change.state();
    }

    /** The change by which it came into what it is in; null where that is not known. */
    Mark.@Nullable Became changeAt(long nanos) {
        Track states = tracks.get(MarkKind.STATE);
        return states != null && states.lastUpTo(nanos) instanceof Mark.Became change ? change : null;
    }

    @Nullable LaneState before() {
        return before;
    }

    @Nullable LaneState last() {
        Track states = tracks.get(MarkKind.STATE);
        return states == null || states.size() == 0
                ? before
                : ((Mark.Became) states.get(states.size() - 1)).state();
    }

    /** Lets its oldest mark of this kind go. */
    void letGo(MarkKind kind) {
        if (track(kind).removeFirst() instanceof Mark.Became change) {
            before = change.state();
        }
    }
}
