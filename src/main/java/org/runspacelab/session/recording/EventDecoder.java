package org.runspacelab.session.recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/**
 * Events from the fields of their lines, as EventJson writes them. What a line does not tell is made up: a write's,
 * line's or state's place among its like is its number among all events. Belongs to one thread.
 */
final class EventDecoder {

    /** Who injects more than that without being read is no person. */
    private static final int MAX_OPEN = 10_000;
    private static final String NOBODY = "?";

    private Map<Long, Receipt> open = new LinkedHashMap<>();

    /** The injections whose receipts are to come, by their ids. */
    Map<Long, Receipt> open() {
        return Map.copyOf(open);
    }

    void open(Map<Long, Receipt> receipts) {
        open = new LinkedHashMap<>(receipts);
    }

    /**
     * The event; null where its kind is not known here.
     *
     * @throws IllegalArgumentException where its fields are not those of its kind
     */
    @Nullable LabEvent event(String kind, long seq, long nanos, Fields fields) {
        return switch (kind) {
            case "session" -> new LabEvent.Began(nanos, fields.name("scenario"));
            case "write" -> new LabEvent.Written(fields.name("store"), entry(seq, nanos, fields, null));
            case "inject" -> injected(seq, nanos, fields);
            case "receipt" -> receipt(nanos, fields);
            case "state" -> state(seq, nanos, fields);
            case "line" -> line(seq, nanos, fields);
            case "dropped" -> new LabEvent.Dropped(nanos, Math.max(0, fields.whole("count")));
            case "result" -> result(nanos, fields);
            default -> null;
        };
    }

    private LabEvent injected(long seq, long nanos, Fields fields) {
        StoreEntry plain = entry(seq, nanos, fields, null);
        Receipt receipt = Receipt.recorded(
                fields.whole("receipt"), plain.key(), plain.version(), nanos, new Receipt.Pending());
        if (open.size() < MAX_OPEN) {
            open.put(receipt.id(), receipt);
        }
        return new LabEvent.Written(fields.name("store"), with(plain, receipt));
    }

    private static StoreEntry entry(long seq, long nanos, Fields fields, @Nullable Receipt receipt) {
        return new StoreEntry(
                RecordedValues.key(fields.any("key")),
                RecordedValues.value(fields.name("type"), fields.any("value")),
                fields.whole("version"),
                seq,
                actor(fields.name("writer")),
                nanos,
                fields.flagOrFalse("removed"),
                receipt);
    }

    static StoreEntry with(StoreEntry entry, Receipt receipt) {
        return new StoreEntry(entry.key(), entry.value(), entry.version(), entry.sequence(), entry.writer(),
                entry.nanos(), entry.removed(), receipt);
    }

    private static Actor actor(String name) {
        return name.equals(Actor.YOU.name()) ? Actor.YOU : new Actor(name, Actor.Kind.PIPELINE);
    }

    /** The injection itself may have been dropped, or have been before the recording: then its key is not known. */
    private @Nullable LabEvent receipt(long nanos, Fields fields) {
        long id = fields.whole("receipt");
        long after = Math.round(fields.number("afterMillis") * 1e6);
        String by = fields.nameOrNull("by");
        Actor actor = actor(by == null ? NOBODY : by);
        Receipt injected = open.remove(id);
        Receipt known = injected != null
                ? injected
                : Receipt.recorded(id, NOBODY, 0, nanos - after, new Receipt.Pending());
        long end = known.nanos() + after;
        Receipt.Outcome outcome = switch (fields.text("outcome")) {
            case "seen" -> new Receipt.Seen(actor, end);
            case "overwritten" -> new Receipt.Overwritten(actor, end);
            case "unread" -> new Receipt.Unread(end);
            default -> null;
        };
        return outcome == null
                ? null
                : new LabEvent.ReceiptClosed(
                        nanos, Receipt.recorded(id, known.key(), known.version(), known.nanos(), outcome));
    }

    private static @Nullable LabEvent state(long seq, long nanos, Fields fields) {
        String source = fields.name("source");
        String label = fields.text("of");
        String state = fields.text("state");
        String reason = fields.textOrNull("reason");
        String runspace = fields.nameOrNull("runspace");
        for (StateChange.Of of : StateChange.Of.values()) {
            if (of.toString().equals(label)) {
                return new LabEvent.StateChanged(new StateChange(seq, nanos, source, of, state, reason, runspace));
            }
        }
        return null;
    }

    private static @Nullable LabEvent line(long seq, long nanos, Fields fields) {
        String source = fields.name("source");
        String label = fields.text("stream");
        String text = fields.text("text");
        for (StreamKind stream : StreamKind.values()) {
            if (stream.toString().equals(label)) {
                return new LabEvent.LineWritten(new HostLine(seq, nanos, source, stream, text));
            }
        }
        return null;
    }

    private static LabEvent result(long nanos, Fields fields) {
        Map<String, @Nullable Object> observed = new LinkedHashMap<>();
        fields.object("observed").forEach((name, value) -> observed.put(String.valueOf(name), value));
        return new LabEvent.Result(nanos, fields.name("scenario"), Collections.unmodifiableMap(observed),
                fields.flag("ok"), fields.textOrNull("error"));
    }
}
