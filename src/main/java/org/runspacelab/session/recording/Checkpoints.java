package org.runspacelab.session.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.runspacelab.session.recording.RecordingReader.Place;

/**
 * Moments of a recording that are kept to go back to, in order and bounded: where there are too many, every second
 * one goes and the distance doubles. Belongs to one thread.
 */
final class Checkpoints {

    /** A moment, and where in the file the next event is. */
    record Checkpoint(Moment moment, Place place) {}

    private static final int MAX_COUNT = 256;

    private final int maxWeight;
    private final List<Checkpoint> kept = new ArrayList<>();
    private long distance;
    private long weight;

    /**
     * @param distance how many events apart at first
     * @param maxWeight how many things all of them together may hold
     */
    Checkpoints(long distance, int maxWeight, Place start) {
        this.distance = distance;
        this.maxWeight = maxWeight;
        kept.add(new Checkpoint(Moment.BEFORE, start));
    }

    /** True where one is due at this event. */
    boolean isDue(long seq) {
        return seq - kept.getLast().moment().seq() >= distance;
    }

    void add(Checkpoint checkpoint) {
        kept.add(checkpoint);
        weight += checkpoint.moment().weight();
        while (kept.size() > 1 && (kept.size() > MAX_COUNT || weight > maxWeight)) {
            thinOut();
        }
    }

    /** The last one not after this event. */
    Checkpoint before(long seq) {
        return last(checkpoint -> checkpoint.moment().seq() <= seq);
    }

    /** The last one before this time. */
    Checkpoint beforeTime(long nanos) {
        return last(checkpoint -> checkpoint.moment().seq() == 0 || checkpoint.moment().nanos() < nanos);
    }

    int count() {
        return kept.size();
    }

    private Checkpoint last(Predicate<Checkpoint> wanted) {
        Checkpoint found = kept.getFirst();
        for (Checkpoint checkpoint : kept) {
            if (wanted.test(checkpoint)) {
                found = checkpoint;
            }
        }
        return found;
    }

    /** The beginning stays. */
    private void thinOut() {
        for (int i = kept.size() - 1; i > 0; i -= 2) {
            weight -= kept.remove(i).moment().weight();
        }
        distance *= 2;
    }
}
