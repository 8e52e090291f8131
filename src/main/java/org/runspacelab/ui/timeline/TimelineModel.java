package org.runspacelab.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabEvent;

/**
 * What happened in a session, in lanes, bounded: the oldest marks are let go and counted, and of very many lanes the
 * first that ended. Belongs to the FX thread.
 */
public final class TimelineModel {

    /** How many marks are kept. */
    public static final int MAX_MARKS = 200_000;

    /** How many lanes are kept. */
    static final int MAX_LANES = 500;

    private static final Comparator<Lane> ORDER = Comparator.comparing(lane -> lane.id().kind().hasStates()
            ? LaneId.Kind.RUNSPACE
            : lane.id().kind());

    private final TimelineIntake intake;
    private final int maxLanes;
    private final MarkList marks;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<LaneId, Lane> byId = new HashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private boolean begun;
    private long first;
    private long end;
    private long letGo;
    private long keptFrom;
    private long lanesLetGo;

    /** @param flagKey the key of the session's store that asks its loops to stop */
    public TimelineModel(String flagKey) {
        this(flagKey, MAX_MARKS, MAX_LANES);
    }

    TimelineModel(String flagKey, int maxMarks, int maxLanes) {
        this.intake = new TimelineIntake(flagKey);
        this.marks = new MarkList(maxMarks);
        this.maxLanes = maxLanes;
    }

    /** Takes over what happened since, in the order of time: read from a session, or recorded. */
    public void add(List<LabEvent> events) {
        if (!events.isEmpty()) {
            apply(intake.marks(events), events.getLast().nanos());
        }
    }

    /** Every mark that is kept, oldest first. */
    public ObservableList<Mark> marks() {
        return marks;
    }

    /** Rises whenever something is to be drawn anew. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Takes over marks that are ready, and the present. */
    void apply(List<Mark> more, long now) {
        if (!begun) {
            begun = true;
            first = more.isEmpty() ? now : more.getFirst().nanos();
            keptFrom = first;
            end = first;
        }
        for (Mark mark : more) {
            place(mark);
        }
        List<Mark> gone = marks.addAndLetGo(more);
        for (Mark mark : gone) {
            tracksOf(mark).forEach(lane -> lane.letGo(mark.kind()));
        }
        if (!gone.isEmpty()) {
            letGo += gone.stream().mapToLong(TimelineModel::events).sum();
            keptFrom = marks.isEmpty() ? now : marks.getFirst().nanos();
        }
        end = end - now < 0 ? now : end;
        revision.set(revision.get() + 1);
    }

    List<Lane> lanes() {
        return lanes;
    }

    @Nullable Lane lane(LaneId id) {
        return byId.get(id);
    }

    boolean isEmpty() {
        return !begun;
    }

    /** When the first mark ever was made. */
    long first() {
        return first;
    }

    /** The present, as far as it is known. */
    long end() {
        return end;
    }

    /** How many events were let go. */
    public long letGo() {
        return letGo;
    }

    /** From when on every event is kept. */
    long keptFrom() {
        return keptFrom;
    }

    /** How many lanes were let go. */
    long lanesLetGo() {
        return lanesLetGo;
    }

    /** So many events before the first one here are not known. */
    void letGoBefore(long events) {
        letGo += events;
    }

    static long events(Mark mark) {
        return mark instanceof Mark.Written written ? written.count() : 1;
    }

    private void place(Mark mark) {
        List<LaneId> ids = lanesOf(mark);
        for (LaneId id : ids) {
            Lane lane = byId.get(id);
            if (lane == null) {
                lane = make(id);
            }
            lane.track(mark.kind()).add(mark);
        }
    }

    /** What changes a key stands in the store's lane as well. */
    private static List<LaneId> lanesOf(Mark mark) {
        return switch (mark) {
            case Mark.Injected injected -> List.of(injected.lane(), new LaneId(LaneId.Kind.STORE, injected.store()));
            case Mark.Asked asked -> List.of(asked.lane(), new LaneId(LaneId.Kind.STORE, asked.store()));
            case Mark.Written _, Mark.Outcome _, Mark.Said _, Mark.Became _, Mark.Missing _ -> List.of(mark.lane());
        };
    }

    private List<Lane> tracksOf(Mark mark) {
        List<Lane> found = new ArrayList<>();
        for (LaneId id : lanesOf(mark)) {
            Lane lane = byId.get(id);
            // A lane that was let go and came again has later marks only.
            if (lane != null && lane.track(mark.kind()).size() > 0 && lane.track(mark.kind()).get(0) == mark) {
                found.add(lane);
            }
        }
        return found;
    }

    private Lane make(LaneId id) {
        Lane lane = new Lane(id);
        byId.put(id, lane);
        lanes.add(lane);
        lanes.sort(ORDER);
        if (lanes.size() > maxLanes) {
            lanes.stream().filter(old -> old != lane && hasEnded(old)).findFirst().ifPresent(this::letGo);
        }
        return lane;
    }

    private void letGo(Lane lane) {
        lanes.remove(lane);
        byId.remove(lane.id());
        lanesLetGo++;
    }

    private static boolean hasEnded(Lane lane) {
        LaneState last = lane.last();
        return lane.id().kind().hasStates() && last != null && !last.isActive();
    }
}
