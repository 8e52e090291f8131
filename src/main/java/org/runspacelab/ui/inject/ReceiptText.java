package org.runspacelab.ui.inject;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.runspacelab.session.InputProblem;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
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
        String written = messages.text("receipt.written", String.valueOf(receipt.key()),
                String.valueOf(receipt.version()), TIME.format(clock.instantOf(receipt.nanos()).atZone(zone)));
        return switch (outcome) {
            case Receipt.Pending _ -> messages.text("receipt.pending", written);
            case Receipt.Seen seen ->
                messages.text("receipt.seen", written, name(seen.by()), after(receipt, seen.nanos()));
            case Receipt.Overwritten over ->
                messages.text("receipt.overwritten", written, name(over.by()), after(receipt, over.nanos()));
            case Receipt.Unread _ -> messages.text("receipt.unread", written);
        };
    }

    /** One line that says what to do instead. */
    String problem(InputProblem problem) {
        return switch (problem) {
            case InputProblem.EmptyKey _ -> messages.text("problem.key");
            case InputProblem.NotOfType not ->
                messages.text("problem.type", shortened(not.text()), messages.text("problem.type." + not.type()));
            case InputProblem.FlagNeedsSwitch flag -> messages.text("problem.flag", flag.key());
            case InputProblem.NeedsPositiveDuration duration -> messages.text("problem.duration", duration.key());
            case InputProblem.OutOfRange range ->
                messages.text("problem.range", range.key(), range.min(), range.max());
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

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
