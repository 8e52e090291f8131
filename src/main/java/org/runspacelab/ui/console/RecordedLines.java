package org.runspacelab.ui.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.session.recording.Moment;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.PulseSource;

/** The lines up to a recorded moment. Belongs to the pulse's thread. */
public final class RecordedLines implements PulseSource {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Supplier<Moment> moments;
    private final LabClock clock;
    private final ZoneId zone;
    private final String you;
    private final ConsoleModel model;
    private @Nullable Moment looked;
    private List<HostLine> last = List.of();

    /** @param you what the user is called in the window's language */
    public RecordedLines(
            Supplier<Moment> moments, LabClock clock, ZoneId zone, String you, ConsoleModel model) {
        this.moments = moments;
        this.clock = clock;
        this.zone = zone;
        this.you = you;
        this.model = model;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Moment moment = moments.get();
        if (moment == looked) {
            return null;
        }
        looked = moment;
        List<HostLine> lines = moment.lines();
        List<HostLine> before = last;
        last = lines;
        if (lines.isEmpty() && before.isEmpty()) {
            return null;
        }
        // Numbers only rise: where the last one shown is among them, what follows it is new.
        int known = before.isEmpty() ? -1 : indexOf(lines, before.getLast().sequence());
        boolean goesOn = before.isEmpty() || known >= 0;
        List<ConsoleLine> shown = lines.subList(known + 1, lines.size()).stream().map(this::shown).toList();
        if (!goesOn) {
            return () -> model.replace(shown, moment.linesLetGo());
        }
        long missed = before.isEmpty() ? moment.linesLetGo() : 0;
        return shown.isEmpty() ? null : () -> model.add(shown, missed);
    }

    private static int indexOf(List<HostLine> lines, long sequence) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).sequence() == sequence) {
                return i;
            }
        }
        return -1;
    }

    private ConsoleLine shown(HostLine line) {
        Instant at = clock.instantOf(line.nanos());
        String source = line.source().equals(Actor.YOU.name()) ? you : line.source();
        return new ConsoleLine(at, TIME.format(at.atZone(zone)), source, line.stream(), line.text());
    }
}
