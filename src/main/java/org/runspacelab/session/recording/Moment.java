package org.runspacelab.session.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.RecordedValue;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/**
 * All a recording tells of one moment, immutable.
 *
 * @param seq the number of the last event that has happened; 0 before the first
 * @param nanos when that was, in nanoseconds after the first
 * @param event that event; null before the first, and where its kind is not known
 * @param stores by the store's name its entries, by their keys in the order of their first writes; none is removed
 * @param states by what changed ("runspace runspace-1") its latest change
 * @param lines the last host lines
 * @param linesLetGo how many lines before those there were
 * @param receipts the last receipts that were completed
 * @param dropped how many events are missing up to here
 * @param entriesLetGo how many writes to new keys are not among the entries, because there are too many keys
 */
public record Moment(
        long seq,
        long nanos,
        @Nullable LabEvent event,
        Map<String, Map<Object, StoreEntry>> stores,
        Map<String, StateChange> states,
        List<HostLine> lines,
        long linesLetGo,
        List<Receipt> receipts,
        long dropped,
        long entriesLetGo) {

    private static final int CHARS_LIKE_A_THING = 64;

    static final Moment BEFORE =
            new Moment(0, 0, null, Map.of(), Map.of(), List.of(), 0, List.of(), 0, 0);

    /** About how many things it holds: what keeping it costs. */
    long weight() {
        long weight = 1 + receipts.size();
        for (StateChange change : states.values()) {
            weight += weight(change);
        }
        for (Map<Object, StoreEntry> held : stores.values()) {
            for (StoreEntry entry : held.values()) {
                weight += weight(entry);
            }
        }
        for (HostLine line : lines) {
            weight += weight(line.text());
        }
        return weight;
    }

    static long weight(StoreEntry entry) {
        return weight(entry.key()) + weight(entry.value());
    }

    static long weight(StateChange change) {
        return 1 + weight(change.reason());
    }

    /** Values of a recording are no deeper than a line may be. */
    private static long weight(@Nullable Object value) {
        return switch (value) {
            case String text -> 1 + text.length() / CHARS_LIKE_A_THING;
            case Collection<?> list -> 1 + list.stream().mapToLong(Moment::weight).sum();
            case Map<?, ?> map -> 1 + map.entrySet().stream()
                    .mapToLong(field -> weight(field.getKey()) + weight(field.getValue())).sum();
            case RecordedValue recorded -> 1 + weight(recorded.content());
            case null, default -> 1;
        };
    }
}
