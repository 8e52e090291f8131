package org.runspacelab.ui.inspector;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.theme.Messages;

/** When something happened and who did it, in the user's words and time zone. */
record Moments(Messages messages, LabClock clock, ZoneId zone) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    String seconds(long nanos) {
        return SECONDS.format(clock.instantOf(nanos).atZone(zone));
    }

    String millis(long nanos) {
        return MILLIS.format(clock.instantOf(nanos).atZone(zone));
    }

    String day(long nanos) {
        return DAY.format(clock.instantOf(nanos).atZone(zone));
    }

    String name(Actor actor) {
        return actor.equals(Actor.YOU) ? messages.text("you") : actor.name();
    }
}
