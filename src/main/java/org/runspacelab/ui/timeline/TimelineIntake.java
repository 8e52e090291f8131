package org.runspacelab.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/** Makes marks of events, and knows for that what each lane is in. Belongs to one thread. */
final class TimelineIntake {

    /** From so many events at once on, one writer's writes to one key within a millisecond become one mark. */
    static final int FLOOD = 1_000;

    private static final int MAX_STATES = 10_000;
    private static final long TOGETHER = 1_000_000;
    private static final String OWN_STORE = "hash";
    private static final String WORKER = " runspace-";

    private record Place(String store, Object key, String writer) {}

    private final String flagKey;
    private final Map<LaneId, LaneState> states = new HashMap<>();
    /** How many workers of each pool run. */
    private final Map<LaneId, Integer> working = new HashMap<>();
    private final Map<Long, String> storesOfReceipts = new HashMap<>();

    TimelineIntake(String flagKey) {
        this.flagKey = flagKey;
    }

    List<Mark> marks(List<LabEvent> events) {
        List<Mark> found = new ArrayList<>(Math.min(events.size(), 4 * FLOOD));
        Map<Place, Integer> flood = events.size() > FLOOD ? new HashMap<>() : null;
        for (LabEvent event : events) {
            switch (event) {
                case LabEvent.Written written -> written(found, written.store(), written.entry(), flood);
                case LabEvent.ReceiptClosed closed -> outcome(found, closed);
                case LabEvent.StateChanged changed -> changed(found, changed.change());
                case LabEvent.LineWritten line -> found.add(new Mark.Said(line.line()));
                case LabEvent.Dropped dropped -> found.add(new Mark.Missing(dropped.nanos(), dropped.count()));
                case LabEvent.Began _, LabEvent.Result _ -> {}
            }
        }
        return found;
    }

    /** What looking at the threads of running pipelines told, by the names of their runspaces. */
    List<Mark> sampled(long nanos, Map<String, LaneState> seen) {
        List<Mark> found = new ArrayList<>();
        seen.forEach((runspace, state) -> {
            LaneId lane = new LaneId(LaneId.Kind.RUNSPACE, runspace);
            LaneState now = states.get(lane);
            if (now != null && now.isSampled()) {
                become(found, nanos, lane, state, null, null);
            }
        });
        return found;
    }

    /** True while anything goes on. */
    boolean isActive() {
        return states.values().stream().anyMatch(LaneState::isActive);
    }

    private void written(List<Mark> found, String store, StoreEntry entry, @Nullable Map<Place, Integer> flood) {
        boolean flag = entry.key() instanceof String key && key.equalsIgnoreCase(flagKey);
        if (entry.receipt() != null) {
            storesOfReceipts.put(entry.receipt().id(), store);
        }
        String writer = entry.writer().name();
        if (flag && Boolean.FALSE.equals(entry.value())) {
            found.add(new Mark.Asked(entry.nanos(), store, entry.key(), entry.version(), writer));
        } else if (entry.receipt() != null) {
            found.add(new Mark.Injected(entry.nanos(), store, entry.key(), entry.version()));
        } else {
            add(found, new Mark.Written(entry.nanos(), store, entry.key(), entry.version(), 1, writer,
                    entry.removed()), flood);
        }
        if (flag && store.equals(OWN_STORE)) {
            asked(found, entry.nanos(), Boolean.FALSE.equals(entry.value()));
        }
    }

    private static void add(List<Mark> found, Mark.Written mark, @Nullable Map<Place, Integer> flood) {
        if (flood != null) {
            Place place = new Place(mark.store(), mark.key(), mark.writer());
            Integer before = flood.get(place);
            if (before != null && found.get(before) instanceof Mark.Written first
                    && mark.nanos() - first.nanos() < TOGETHER && first.removed() == mark.removed()) {
                found.set(before, new Mark.Written(first.nanos(), first.store(), first.key(), mark.version(),
                        first.count() + 1, first.writer(), first.removed()));
                return;
            }
            flood.put(place, found.size());
        }
        found.add(mark);
    }

    /** The session's flag asks every loop that runs, as the list of runspaces shows it. */
    private void asked(List<Mark> found, long nanos, boolean cleared) {
        for (LaneId lane : List.copyOf(states.keySet())) {
            LaneState now = states.get(lane);
            if (lane.kind() == LaneId.Kind.RUNSPACE && now != null
                    && (cleared ? now.isSampled() : now == LaneState.ASKED)) {
                become(found, nanos, lane, cleared ? LaneState.ASKED : LaneState.RUNNING, null, null);
            }
        }
    }

    private void outcome(List<Mark> found, LabEvent.ReceiptClosed closed) {
        Receipt receipt = closed.receipt();
        String store = storesOfReceipts.remove(receipt.id());
        found.add(new Mark.Outcome(closed.nanos(), store == null ? OWN_STORE : store, receipt));
    }

    private void changed(List<Mark> found, StateChange change) {
        switch (change.of()) {
            case PIPELINE -> pipeline(found, change);
            case JOB -> other(found, change, LaneId.Kind.JOB, LaneState.ofPipeline(change.state()));
            case POOL -> other(found, change, LaneId.Kind.POOL, LaneState.ofRunspace(change.state()));
            case RUNSPACE -> other(found, change, LaneId.Kind.RUNSPACE, LaneState.ofRunspace(change.state()));
        }
    }

    private void pipeline(List<Mark> found, StateChange change) {
        LaneState state = LaneState.ofPipeline(change.state());
        if (state == null || change.runspace() == null) {
            return;
        }
        LaneId lane = new LaneId(LaneId.Kind.RUNSPACE, change.runspace());
        LaneState before = states.get(lane);
        become(found, change.nanos(), lane, state, change.source(), change.reason());
        int more = (state.isActive() ? 1 : 0) - (before != null && before.isActive() ? 1 : 0);
        int pool = change.runspace().lastIndexOf(WORKER);
        if (pool > 0 && more != 0) {
            work(found, change.nanos(), new LaneId(LaneId.Kind.POOL, change.runspace().substring(0, pool)), more);
        }
    }

    /** A pool runs while one of its workers does. */
    private void work(List<Mark> found, long nanos, LaneId pool, int more) {
        int now = working.merge(pool, more, Integer::sum);
        LaneState state = states.get(pool);
        if (state == LaneState.READY && now > 0 || state == LaneState.RUNNING && now == 0) {
            become(found, nanos, pool, now > 0 ? LaneState.RUNNING : LaneState.READY, null, null);
        }
    }

    private void other(List<Mark> found, StateChange change, LaneId.Kind kind, @Nullable LaneState state) {
        LaneId lane = new LaneId(kind, change.source());
        LaneState before = states.get(lane);
        // How its pipeline ended says more than that the runspace is closing, closed, or broken by that.
        boolean said = kind == LaneId.Kind.RUNSPACE && before != null && before != LaneState.READY;
        if (state != null && !said) {
            become(found, change.nanos(), lane, state, null, change.reason());
        }
    }

    private void become(List<Mark> found, long nanos, LaneId lane, LaneState state, @Nullable String pipeline,
            @Nullable String reason) {
        if (states.put(lane, state) != state || pipeline != null) {
            found.add(new Mark.Became(nanos, lane, state, pipeline, reason));
        }
        if (states.size() > MAX_STATES) {
            states.values().removeIf(known -> !known.isActive());
        }
    }
}
