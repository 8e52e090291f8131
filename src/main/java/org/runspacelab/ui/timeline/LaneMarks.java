package org.runspacelab.ui.timeline;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds marks of a lane by their time, in a few steps however many there are. */
final class LaneMarks {

    private LaneMarks() {}

    /** The mark nearest to a moment, so many nanoseconds away at most; of several the one drawn on top. */
    static @Nullable Mark nearest(Lane lane, long nanos, long reach) {
        Mark nearest = null;
        long least = reach;
        for (Map.Entry<MarkKind, Track> track : lane.tracks().entrySet()) {
            int after = track.getValue().firstFrom(nanos);
            for (int i = Math.max(0, after - 1); i <= after && i < track.getValue().size(); i++) {
                Mark mark = track.getValue().get(i);
                long distance = Math.abs(mark.nanos() - nanos);
                if (distance <= least) {
                    least = distance;
                    nearest = mark;
                }
            }
        }
        return nearest;
    }

    /** When the lane's next mark after, or before, this moment is. */
    static OptionalLong next(Lane lane, long nanos, boolean forward) {
        OptionalLong found = OptionalLong.empty();
        for (Track track : lane.tracks().values()) {
            int place = forward ? track.firstAfter(nanos) : track.firstFrom(nanos) - 1;
            if (place >= 0 && place < track.size()) {
                long at = track.get(place).nanos();
                boolean nearer = found.isEmpty() || (forward ? at - found.getAsLong() < 0 : at - found.getAsLong() > 0);
                found = nearer ? OptionalLong.of(at) : found;
            }
        }
        return found;
    }
}
