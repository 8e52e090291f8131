package org.runspacelab.ui.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.recording.Mark;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/** Where the replay stands, and its hands: play, step, go. Belongs to the FX thread, but for the pulse's part. */
final class ReplayModel implements PulseSource {

    private static final double SECOND = 1e9;

    private final ReplayPlayer player;
    private final ReplayFacts facts;
    private final Messages messages;
    private final List<Mark> marks;
    private final Consumer<ReplayLook> moved;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
    private final DoubleProperty seconds = new SimpleDoubleProperty();
    private double speed = 1;
    private boolean showing;
    private @Nullable ReplayLook gathered;
    private @Nullable ReplayLook shown;

    /** @param moved told on the FX thread wherever the replay stands somewhere else */
    ReplayModel(ReplayPlayer player, ReplayFacts facts, Messages messages, Consumer<ReplayLook> moved) {
        this.player = player;
        this.facts = facts;
        this.messages = messages;
        this.moved = moved;
        this.marks = facts.marks().stream().filter(mark -> mark.kind() != Mark.Kind.RESULT)
                .sorted(Comparator.comparingLong(Mark::seq)).toList();
        seconds.subscribe((_, to) -> {
            if (!showing) {
                player.seek(Duration.ofNanos(Math.round(to.doubleValue() * SECOND)));
            }
        });
    }

    @Override
    public @Nullable Runnable gather(long now) {
        ReplayLook look = player.look();
        if (look == null || look == gathered) {
            return null;
        }
        gathered = look;
        String at = messages.text("replay.at", clock(Duration.ofNanos(look.nanos())), clock(facts.length()),
                look.event(), facts.events());
        String said = notes(look);
        return () -> show(look, at, said);
    }

    /** Its time in seconds; set by somebody else, the replay goes there. */
    DoubleProperty secondsProperty() {
        return seconds;
    }

    /** Its length in seconds. */
    double length() {
        return facts.length().toNanos() / SECOND;
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** "00:12 of 03:40, event 120 of 3,400". */
    ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** What is missing, and the mark it stands at; empty where there is nothing to say. */
    ReadOnlyStringProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** Plays, or stands still. */
    void toggle() {
        if (playing.get()) {
            player.pause();
        } else {
            player.play(speed);
        }
    }

    /** How much faster than it was; {@link ReplayPlayer#AS_FAST} for as fast as it can be shown. */
    void setSpeed(double times) {
        speed = times;
        if (playing.get()) {
            player.play(times);
        }
    }

    void step(int events) {
        player.step(events);
    }

    void toStart() {
        player.seek(Duration.ZERO);
    }

    void toEnd() {
        player.toEvent(facts.events());
    }

    /** Goes to the next injection, failure or gap, or to the one before. */
    void toMark(boolean forward) {
        ReplayLook from = shown;
        if (from != null) {
            mark(from.event(), forward).ifPresent(mark -> player.toEvent(mark.seq()));
        }
    }

    private Optional<Mark> mark(long event, boolean forward) {
        return forward
                ? marks.stream().filter(mark -> mark.seq() > event).findFirst()
                : marks.stream().filter(mark -> mark.seq() < event).reduce((_, last) -> last);
    }

    private void show(ReplayLook look, String at, String said) {
        showing = true;
        seconds.set(look.nanos() / SECOND);
        showing = false;
        playing.set(look.playing());
        position.set(at);
        notes.set(said);
        shown = look;
        moved.accept(look);
    }

    private String notes(ReplayLook look) {
        StringBuilder all = new StringBuilder();
        marks.stream().filter(mark -> mark.seq() == look.event()).findFirst().ifPresent(
                mark -> add(all, messages.text("replay.mark." + mark.kind(), mark.text())));
        if (look.moment().dropped() > 0) {
            add(all, messages.text("replay.dropped", look.moment().dropped()));
        }
        if (look.moment().entriesLetGo() > 0) {
            add(all, messages.text("replay.letgo", look.moment().entriesLetGo()));
        }
        String cutOff = facts.cutOff();
        if (cutOff != null) {
            add(all, messages.text("replay.cut", cutOff));
        }
        String problem = player.problem();
        if (problem != null) {
            add(all, messages.text("replay.problem", problem));
        }
        return all.toString();
    }

    private static void add(StringBuilder all, String text) {
        all.append(all.isEmpty() ? "" : "  ·  ").append(text);
    }

    /** "03:40", "1:03:40". */
    private static String clock(Duration time) {
        String minutes = "%02d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart());
        return time.toHours() == 0 ? minutes : time.toHours() + ":" + minutes;
    }
}
