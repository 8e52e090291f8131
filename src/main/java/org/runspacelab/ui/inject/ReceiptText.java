package org.runspacelab.ui.inject;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.runspacelab.session.InputProblem;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** What is said of injections and of input that can't be used, in the window's language. */
public final class ReceiptText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Messages messages;
    private final LabClock clock;
    private final ZoneId zone;

    public ReceiptText(Messages messages, LabClock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** "value v58 written at 12:01:07, seen by runspace-1 after 3.2 s". */
    public String receipt(Receipt receipt, Receipt.Outcome outcome) {
        return receipt(Receipts.Kind.INJECTED, receipt, outcome);
    }

    /** The same for a write that came about another way. */
    String receipt(Receipts.Kind kind, Receipt receipt, Receipt.Outcome outcome) {
        String written = messages.text("receipt.written." + kind, shortened(String.valueOf(receipt.key())),
                String.valueOf(receipt.version()), time(receipt.nanos()));
        return switch (outcome) {
            case Receipt.Pending _ -> messages.text("receipt.pending", written);
            case Receipt.Seen seen ->
                messages.text("receipt.seen", written, name(seen.by()), after(receipt, seen.nanos()));
            case Receipt.Overwritten over ->
                messages.text("receipt.overwritten", written, name(over.by()), after(receipt, over.nanos()));
            case Receipt.Unread _ -> messages.text("receipt.unread", written);
        };
    }

    /** "Undone: value removed at 12:01:07, as it was before". */
    String removed(Receipts.Kind kind, Object key, long nanos) {
        return messages.text("receipt.removed." + kind, shortened(key.toString()), time(nanos));
    }

    /** Who wrote which version meanwhile, where an injection was wanted at another. */
    String tooLate(Written.TooLate late) {
        String key = shortened(late.place().key().toString());
        StoreEntry now = late.now();
        return now == null
                ? messages.text("problem.version.missing", key, String.valueOf(late.wanted()))
                : messages.text("problem.version", key, String.valueOf(now.version()), shortened(late.value()),
                        name(now.writer()), time(now.nanos()), String.valueOf(late.wanted()));
    }

    /** What an undo or redo would overwrite. */
    String question(Written.TooLate late) {
        String key = shortened(late.place().key().toString());
        StoreEntry now = late.now();
        return now == null
                ? messages.text("undo.question.missing", key)
                : messages.text("undo.question", key, String.valueOf(now.version()), shortened(late.value()),
                        name(now.writer()), time(now.nanos()));
    }

    String tooLargeToEdit(Object key) {
        return messages.text("problem.edit", shortened(key.toString()));
    }

    String nothingToRepeat() {
        return messages.text("problem.repeat");
    }

    /** The moment it is now, in the window's zone. */
    ZonedDateTime now() {
        return clock.instantOf(clock.nanos()).atZone(zone);
    }

    /** One line that says what to do instead. */
    String problem(InputProblem problem) {
        return switch (problem) {
            case InputProblem.EmptyKey _ -> messages.text("problem.key");
            case InputProblem.NotOfType not ->
                messages.text("problem.type", shortened(not.text()), messages.text("problem.type." + not.type()));
            case InputProblem.NotJson json ->
                messages.text("problem.json", messages.text("problem.type." + json.type()), json.line(), json.column());
            case InputProblem.TooLong tooLong -> messages.text("problem.long", tooLong.max());
            case InputProblem.FlagNeedsSwitch flag -> messages.text("problem.flag", shortened(flag.key()));
            case InputProblem.NeedsPositiveDuration duration -> messages.text("problem.duration", shortened(duration.key()));
            case InputProblem.NeedsDuration duration -> messages.text("problem.wait", shortened(duration.key()));
            case InputProblem.OutOfRange range ->
                messages.text("problem.range", range.key(), range.min(), range.max());
            case InputProblem.UnknownChoice choice ->
                messages.text("problem.choice", choice.key(), String.join(", ", choice.choices()));
        };
    }

    String failure(Exception e) {
        return messages.text("problem.failed", String.valueOf(e.getMessage()));
    }

    private String after(Receipt receipt, long nanos) {
        return Ages.took(messages, Duration.ofNanos(nanos - receipt.nanos()));
    }

    private String name(Actor actor) {
        return actor.equals(Actor.YOU) ? messages.text("you") : actor.name();
    }

    private String time(long nanos) {
        return TIME.format(clock.instantOf(nanos).atZone(zone));
    }

    private static String shortened(String any) {
        String text = ValueText.line(any);
        if (text.length() <= 40) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(39)) ? 39 : 40) + "…";
    }
}
