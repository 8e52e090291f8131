package org.runspacelab.session.recording;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/** The state of a replay, moved on event by event. Bounded; what was let go is counted. Belongs to one thread. */
final class MomentBuilder {

    /** Of all stores together. */
    static final int MAX_ENTRIES = 100_000;
    private static final int MAX_STATES = 100_000;
    /** Of all entries and states together: 64 million characters, or so many small values. */
    static final long MAX_WEIGHT = 1_000_000;
    private static final int MAX_RECEIPTS = 1_000;

    private final Map<String, Map<Object, StoreEntry>> stores = new LinkedHashMap<>();
    private final Map<String, StateChange> states;
    private final LineTail lines;
    private final Deque<Receipt> receipts;
    private final long maxWeight;
    private int entries;
    private long weight;
    private long seq;
    private long nanos;
    private @Nullable LabEvent event;
    private long dropped;
    private long entriesLetGo;

    MomentBuilder(Moment from) {
        this(from, MAX_WEIGHT);
    }

    MomentBuilder(Moment from, long maxWeight) {
        this.maxWeight = maxWeight;
        from.stores().forEach((name, held) -> stores.put(name, new LinkedHashMap<>(held)));
        states = new LinkedHashMap<>(from.states());
        lines = new LineTail(from.lines(), from.linesLetGo());
        receipts = new ArrayDeque<>(from.receipts());
        entries = stores.values().stream().mapToInt(Map::size).sum();
        seq = from.seq();
        nanos = from.nanos();
        event = from.event();
        dropped = from.dropped();
        entriesLetGo = from.entriesLetGo();
        weight = from.weight();
    }

    /** Goes on by one event; false, and nothing has happened, where there is no room for what it brings. */
    boolean add(RecordedLine line) {
        long next = weight + added(line.event());
        if (next > maxWeight) {
            return false;
        }
        weight = next;
        take(line);
        return true;
    }

    /** What the event makes the moment heavier. */
    private long added(@Nullable LabEvent event) {
        return switch (event) {
            case LabEvent.Written(String store, StoreEntry entry) -> {
                Map<Object, StoreEntry> held = stores.get(store);
                StoreEntry before = held == null ? null : held.get(entry.key());
                boolean isLetGo = before == null && (entry.removed() || entries >= MAX_ENTRIES);
                yield isLetGo
                        ? 0
                        : (entry.removed() ? 0 : Moment.weight(entry)) - (before == null ? 0 : Moment.weight(before));
            }
            case LabEvent.StateChanged(StateChange change) -> {
                StateChange before = states.get(what(change));
                yield before == null && states.size() >= MAX_STATES
                        ? 0
                        : Moment.weight(change) - (before == null ? 0 : Moment.weight(before));
            }
            case null, default -> 0;
        };
    }

    private void take(RecordedLine line) {
        seq = line.seq();
        nanos = line.nanos();
        event = line.event();
        switch (line.event()) {
            case LabEvent.Written written -> write(written.store(), written.entry());
            case LabEvent.ReceiptClosed closed -> close(closed.receipt());
            case LabEvent.StateChanged changed -> change(changed.change());
            case LabEvent.LineWritten written -> lines.add(written.line());
            case LabEvent.Dropped missing -> dropped += missing.count();
            case LabEvent.Began _, LabEvent.Result _ -> {}
            case null -> {}
        }
    }

    private void write(String store, StoreEntry entry) {
        Map<Object, StoreEntry> held = stores.get(store);
        if (held == null) {
            if (stores.size() >= MAX_ENTRIES) {
                entriesLetGo++;
                return;
            }
            held = new LinkedHashMap<>();
            stores.put(store, held);
        }
        if (entry.removed()) {
            entries -= held.remove(entry.key()) == null ? 0 : 1;
        } else if (held.containsKey(entry.key())) {
            held.put(entry.key(), entry);
        } else if (entries < MAX_ENTRIES) {
            held.put(entry.key(), entry);
            entries++;
        } else {
            entriesLetGo++;
        }
    }

    /** The entry it belongs to, where it is there still, carries it from then on. */
    private void close(Receipt receipt) {
        receipts.addLast(receipt);
        if (receipts.size() > MAX_RECEIPTS) {
            receipts.removeFirst();
        }
        for (Map<Object, StoreEntry> held : stores.values()) {
            StoreEntry entry = held.get(receipt.key());
            if (entry != null && entry.receipt() != null && entry.receipt().id() == receipt.id()) {
                held.put(entry.key(), EventDecoder.with(entry, receipt));
            }
        }
    }

    private void change(StateChange change) {
        String what = what(change);
        if (states.size() < MAX_STATES || states.containsKey(what)) {
            states.put(what, change);
        }
    }

    private static String what(StateChange change) {
        return change.of() + " " + change.source();
    }

    long seq() {
        return seq;
    }

    long nanos() {
        return nanos;
    }

    Moment moment() {
        Map<String, Map<Object, StoreEntry>> copies = new LinkedHashMap<>();
        stores.forEach((name, held) -> copies.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(held))));
        return new Moment(seq, nanos, event, Collections.unmodifiableMap(copies),
                Collections.unmodifiableMap(new LinkedHashMap<>(states)), lines.lines(), lines.letGo(),
                List.copyOf(receipts), dropped, entriesLetGo);
    }
}
