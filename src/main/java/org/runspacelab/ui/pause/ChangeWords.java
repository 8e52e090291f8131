package org.runspacelab.ui.pause;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.theme.Messages;

/** What is said of a pause and of single changes. Belongs to the pulse's thread: values are foreign. */
final class ChangeWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    /** A line tells what happened; the rest of a long value is in its row. */
    private static final int LONGEST = 80;
    private static final long MINUTE = 60;

    private final Messages messages;
    private final ValueText texts;
    private final LabClock clock;
    private final ZoneId zone;

    ChangeWords(Messages messages, ValueText texts, LabClock clock, ZoneId zone) {
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /** "Paused 00:12, 348 changes held", and how many of them are not to be had any more. */
    String count(long seconds, long held, long lost) {
        String time = "%02d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
        String text = messages.text("pause.count", time, held);
        return lost == 0 ? text : messages.text("pause.lost", text, lost);
    }

    String nothing() {
        return messages.text("pause.nothing");
    }

    /** One line on what happened, with the time of day. */
    String of(LabEvent change) {
        String time = TIME.format(clock.instantOf(change.nanos()).atZone(zone));
        return messages.text("pause.step.at", time, what(change));
    }

    private String what(LabEvent change) {
        return switch (change) {
            case LabEvent.Written(String store, StoreEntry entry) -> written(store, entry);
            case LabEvent.LineWritten(HostLine line) ->
                messages.text("pause.step.line", name(line.source()), shortened(line.text()));
            case LabEvent.StateChanged(StateChange state) ->
                messages.text("pause.step.state", state.source(), state.state());
            case LabEvent.ReceiptClosed(long _, Receipt receipt) -> receipt(receipt);
            case LabEvent.Began _, LabEvent.Dropped _, LabEvent.Result _ -> "";
        };
    }

    private String written(String store, StoreEntry entry) {
        String key = store + "." + shortened(String.valueOf(entry.key()));
        String writer = name(entry.writer().name());
        String kind = entry.removed() ? "removed" : entry.receipt() == null ? "written" : "injected";
        return messages.text("pause.step." + kind, writer, key, shortened(texts.of(entry.value())), entry.version());
    }

    private String receipt(Receipt receipt) {
        String key = shortened(String.valueOf(receipt.key()));
        return switch (receipt.outcome()) {
            case Receipt.Seen seen ->
                messages.text("pause.step.seen", name(seen.by().name()), key, receipt.version());
            case Receipt.Overwritten over ->
                messages.text("pause.step.overwritten", name(over.by().name()), key, receipt.version());
            case Receipt.Pending _, Receipt.Unread _ -> messages.text("pause.step.unread", key, receipt.version());
        };
    }

    private String name(String writer) {
        return writer.equals(Actor.YOU.name()) ? messages.text("you") : writer;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
