package org.runspacelab.ui.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.TimedLog;
import org.runspacelab.session.FeedStart;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Journal;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Steppable;

/** Takes over the lines written since the last pulse. Belongs to the pulse's thread. */
public final class ConsoleGatherer implements Steppable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final TimedLog<HostLine> lines;
    private final LabClock clock;
    private final ZoneId zone;
    private final String you;
    private final ConsoleModel model;
    private long read;

    /** @param you what the user is called in the window's language */
    public ConsoleGatherer(TimedLog<HostLine> lines, LabClock clock, ZoneId zone, String you, ConsoleModel model) {
        this.lines = lines;
        this.clock = clock;
        this.zone = zone;
        this.you = you;
        this.model = model;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        if (lines.last() == read) {
            return null;
        }
        Journal.Slice<HostLine> slice = lines.after(read, ConsoleModel.MAX_LINES);
        read = slice.last();
        List<ConsoleLine> shown = slice.items().stream().map(this::shown).toList();
        return () -> model.add(shown, slice.dropped());
    }

    @Override
    public FeedStart shownUpTo(FeedStart place) {
        return place.afterLine(read);
    }

    @Override
    public @Nullable Runnable step(LabEvent change) {
        if (!(change instanceof LabEvent.LineWritten(HostLine line))) {
            return null;
        }
        long missed = line.sequence() - read - 1;
        read = line.sequence();
        List<ConsoleLine> shown = List.of(shown(line));
        return () -> model.add(shown, missed);
    }

    private ConsoleLine shown(HostLine line) {
        Instant at = clock.instantOf(line.nanos());
        String source = line.source().equals(Actor.YOU.name()) ? you : line.source();
        return new ConsoleLine(at, TIME.format(at.atZone(zone)), source, line.stream(), line.text());
    }
}
