package org.runspacelab.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.runspace.TimedLog;
import org.runspacelab.store.Changes;
import org.runspacelab.store.Journal;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * What happened in a session, in the order of time, for one reader who asks again and again. The loops do not
 * know of it; what their bounded logs let go in between is counted. Belongs to the thread that reads; any thread may
 * close it.
 *
 * <p>Every log stamps its items under its locks. So all that is stamped up to a moment is in the logs when they are
 * read after that moment, and only that much is handed out: later calls never bring anything earlier. Only a
 * receipt can be completed a moment after the time it tells; it is then placed where this reader learned of it.
 */
public final class EventFeed implements AutoCloseable {

    private static final int CHUNK = 4_096;

    private final LabClock clock;
    private final SharedThings shared;
    private final TimedLog<HostLine> lines;
    private final TimedLog<StateChange> states;
    private final Set<Receipt> openReceipts = new LinkedHashSet<>();
    private List<LabEvent> later = new ArrayList<>();
    /** The time of the last event of each log. */
    private final Map<Object, Long> placed = new HashMap<>();
    /** How far each store was read. */
    private final Map<SynchronizedStore, Long> storesRead;
    private long linesRead;
    private long statesRead;
    private @Nullable Long handedOutTo;
    /** How much each log keeps of what was not read yet; 0 where it is as much as ever. */
    private final int reserve;
    /** What is asked of the logs, one call after another. */
    private final Object reserving = new Object();
    private boolean closed;

    /** From the session's beginning. */
    public EventFeed(LabSession session) {
        this(session, FeedStart.BEGINNING);
    }

    /** From this place on; no log keeps more for it than usual. */
    public EventFeed(LabSession session, FeedStart start) {
        this(session, start, 0);
    }

    private EventFeed(LabSession session, FeedStart start, int reserve) {
        this.reserve = reserve;
        this.clock = session.clock();
        this.shared = session.shared();
        RunspaceFactory runspaces = session.runspaces();
        this.lines = runspaces.lines();
        this.states = runspaces.states();
        this.storesRead = new HashMap<>(start.stores());
        this.linesRead = start.lines();
        this.statesRead = start.states();
        this.openReceipts.addAll(start.openReceipts());
    }

    /** How many events after those handed out the bounded logs have let go by now: they will never be. */
    public long letGo() {
        long gone = lines.after(linesRead, 0).dropped() + states.after(statesRead, 0).dropped();
        for (LabEvent waiting : later) {
            gone += waiting instanceof LabEvent.Dropped dropped ? dropped.count() : 0;
        }
        for (SynchronizedStore store : shared.stores()) {
            gone += store.journalAfter(storesRead.getOrDefault(store, 0L), 0).dropped();
        }
        return gone;
    }

    /**
     * A feed for a recorder: until it is closed each log keeps so much that was not read yet. Where they have let
     * something go already it begins with the entries the stores hold, and counts nothing as dropped.
     */
    public static EventFeed forRecording(LabSession session, int reserve) {
        EventFeed feed = new EventFeed(session, FeedStart.BEGINNING, reserve);
        feed.begin();
        return feed;
    }

    private void begin() {
        for (SynchronizedStore store : shared.stores()) {
            if (store.journalDropped() > 0) {
                Changes all = store.changesSince(0);
                all.entries().stream().filter(entry -> !entry.removed()).forEach(
                        entry -> later.add(written(store, entry)));
                storesRead.put(store, all.sequence());
            }
        }
        linesRead = lines.after(0, 1).dropped();
        statesRead = states.after(0, 1).dropped();
        keep();
    }

    private void keep() {
        synchronized (reserving) {
            if (reserve > 0 && !closed) {
                keep(storesRead, linesRead, statesRead, reserve);
            }
        }
    }

    private void keep(Map<SynchronizedStore, Long> storesRead, long linesRead, long statesRead, int most) {
        for (SynchronizedStore store : shared.stores()) {
            store.reserveJournal(storesRead.getOrDefault(store, 0L), most);
        }
        lines.reserve(linesRead, most);
        states.reserve(statesRead, most);
    }

    /** The logs keep as much as usual again, though the thread that reads may hang or go on. */
    @Override
    public void close() {
        synchronized (reserving) {
            if (reserve > 0 && !closed) {
                keep(Map.of(), 0, 0, 0);
            }
            closed = true;
        }
    }

    /** All that happened since the last call, up to now. */
    public List<LabEvent> poll() {
        long now = clock.nanos();
        List<LabEvent> found = later;
        for (SynchronizedStore store : shared.stores()) {
            long read = storesRead.getOrDefault(store, 0L);
            storesRead.put(store, readAll(found, now, store, read, store::journalAfter, entry -> written(store, entry)));
        }
        linesRead = readAll(found, now, lines, linesRead, lines::after, LabEvent.LineWritten::new);
        statesRead = readAll(found, now, states, statesRead, states::after, LabEvent.StateChanged::new);
        keep();
        readReceipts(found);
        found.sort(Comparator.comparingLong(event -> event.nanos() - now));
        int end = found.size();
        while (end > 0 && found.get(end - 1).nanos() - now > 0) {
            end--;
        }
        later = new ArrayList<>(found.subList(end, found.size()));
        handedOutTo = now;
        return List.copyOf(found.subList(0, end));
    }

    private interface Source<T> {
        Journal.Slice<T> after(long number, int most);
    }

    private interface ToEvent<T> {
        LabEvent of(T item);
    }

    /** Reads up to this moment and not to the end: there may be no end while a loop writes without a pause. */
    private <T> long readAll(
            List<LabEvent> found, long now, Object log, long from, Source<T> source, ToEvent<T> toEvent) {
        long read = from;
        Long place = place(log);
        while (true) {
            Journal.Slice<T> slice = source.after(read, CHUNK);
            List<LabEvent> events = new ArrayList<>(slice.items().size());
            slice.items().forEach(item -> events.add(toEvent.of(item)));
            if (slice.dropped() > 0) {
                long at = events.isEmpty() ? clock.nanos() : notBefore(events.getFirst(), place).nanos();
                found.add(new LabEvent.Dropped(at, slice.dropped()));
            }
            for (LabEvent event : events) {
                LabEvent inOrder = notBefore(event, place);
                place = inOrder.nanos();
                found.add(inOrder);
            }
            read = slice.last();
            if (events.size() < CHUNK || events.getLast().nanos() - now > 0) {
                if (place != null) {
                    placed.put(log, place);
                }
                return read;
            }
        }
    }

    /** Nothing of the log can come before this: its last event, and all that was handed out. */
    private @Nullable Long place(Object log) {
        Long last = placed.get(log);
        Long out = handedOutTo;
        return last == null || out != null && out - last > 0 ? out : last;
    }

    /**
     * A write's own time may lag behind its place among the writes to other keys, and behind the clock while very many
     * are made: then it is handed out with the time of the one before it.
     */
    private static LabEvent notBefore(LabEvent event, @Nullable Long place) {
        return place != null && event.nanos() - place < 0 && event instanceof LabEvent.Written written
                ? new LabEvent.Written(written.store(), written.entry().at(place))
                : event;
    }

    private LabEvent written(SynchronizedStore store, StoreEntry entry) {
        if (entry.receipt() != null) {
            openReceipts.add(entry.receipt());
        }
        return new LabEvent.Written(store.name(), entry);
    }

    private void readReceipts(List<LabEvent> found) {
        Iterator<Receipt> open = openReceipts.iterator();
        while (open.hasNext()) {
            Receipt receipt = open.next();
            switch (receipt.outcome()) {
                case Receipt.Pending _ -> {}
                case Receipt.Seen seen -> close(open, found, receipt, seen.nanos());
                case Receipt.Overwritten over -> close(open, found, receipt, over.nanos());
                case Receipt.Unread unread -> close(open, found, receipt, unread.nanos());
            }
        }
    }

    private void close(Iterator<Receipt> open, List<LabEvent> found, Receipt receipt, long nanos) {
        open.remove();
        Long before = handedOutTo;
        long at = before != null && nanos - before < 0 ? before : nanos;
        found.add(new LabEvent.ReceiptClosed(at, receipt));
    }
}
