package org.runspacelab.ui.timeline;

import java.time.Duration;
import java.time.ZoneId;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** What is said of marks and lanes. Callable from any thread: no code of foreign values runs. */
public final class MarkWords {

    private final Messages messages;
    private final Axis axis;

    public MarkWords(Messages messages, LabClock clock, ZoneId zone) {
        this.messages = messages;
        this.axis = new Axis(clock, zone);
    }

    public String lane(LaneId lane) {
        return switch (lane.kind()) {
            case REQUESTS -> messages.text("timeline.lane.requests");
            case LINES -> messages.text("timeline.lane.lines");
            case STORE -> messages.text("timeline.lane.store", lane.name());
            case RUNSPACE, POOL, JOB -> lane.name();
        };
    }

    /** The time of day, to the millisecond. */
    public String time(long nanos) {
        return axis.text(nanos);
    }

    public String state(LaneState state) {
        return messages.text(state.word());
    }

    public String what(Mark mark) {
        return switch (mark) {
            case Mark.Written written when written.removed() ->
                messages.text("timeline.removed", key(written.key()), who(written.writer()));
            case Mark.Written written when written.count() > 1 -> messages.text("timeline.written.many",
                    key(written.key()), version(written.version()), who(written.writer()), written.count());
            case Mark.Written written ->
                messages.text("timeline.written", key(written.key()), version(written.version()), who(written.writer()));
            case Mark.Injected injected ->
                messages.text("timeline.injected", key(injected.key()), version(injected.version()));
            case Mark.Asked asked -> messages.text("timeline.asked", key(asked.key()), who(asked.writer()));
            case Mark.Outcome outcome -> outcome(outcome.receipt());
            case Mark.Said said -> messages.text("timeline.said", messages.text("stream." + said.line().stream()),
                    who(said.line().source()), ValueText.line(said.line().text()));
            case Mark.Became became -> became(became);
            case Mark.Missing missing -> messages.text("timeline.missing", missing.count());
        };
    }

    private String became(Mark.Became became) {
        String word = became.pipeline() == null
                ? state(became.state())
                : messages.text("timeline.became", state(became.state()), became.pipeline());
        return became.reason() == null
                ? word
                : messages.text("timeline.because", word, ValueText.line(became.reason()));
    }

    private String outcome(Receipt receipt) {
        String key = key(receipt.key());
        String version = version(receipt.version());
        return switch (receipt.outcome()) {
            case Receipt.Seen seen ->
                messages.text("timeline.seen", key, version, who(seen.by().name()), took(receipt, seen.nanos()));
            case Receipt.Overwritten over ->
                messages.text("timeline.overwritten", key, version, who(over.by().name()), took(receipt, over.nanos()));
            case Receipt.Unread _, Receipt.Pending _ -> messages.text("timeline.unread", key, version);
        };
    }

    private String took(Receipt receipt, long nanos) {
        return Ages.took(messages, Duration.ofNanos(nanos - receipt.nanos()));
    }

    private String who(String name) {
        return name.equals(Actor.YOU.name()) ? messages.text("you") : name;
    }

    private static String version(long version) {
        return "v" + version;
    }

    /** Keys are the JDK's own value types. */
    private static String key(Object key) {
        return ValueText.line(key.toString());
    }
}
