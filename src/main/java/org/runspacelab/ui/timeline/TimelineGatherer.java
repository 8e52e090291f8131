package org.runspacelab.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.PulseSource;

/** Reads what happened since the last pulse, and looks at the threads. Belongs to the pulse's thread. */
public final class TimelineGatherer implements PulseSource {

    private final LabClock clock;
    private final EventFeed feed;
    private final ThreadLook threads;
    private final TimelineIntake intake;
    private final TimelineModel model;
    private volatile boolean watched;

    /** @param flagKey the key of the session's store that asks its loops to stop */
    public TimelineGatherer(LabSession session, String flagKey, TimelineModel model) {
        this.clock = session.clock();
        this.feed = new EventFeed(session);
        this.threads = new ThreadLook(session.runspaces());
        this.intake = new TimelineIntake(flagKey);
        this.model = model;
    }

    /** Says whether anybody looks: only then the present moves on while nothing happens. Callable from any thread. */
    public void setWatched(boolean watched) {
        this.watched = watched;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        // Before the feed reads its own time: so no later event comes before what is seen of the threads.
        long before = clock.nanos();
        List<LabEvent> events = feed.poll();
        long seenAt = events.isEmpty() || events.getLast().nanos() - before < 0 ? before : events.getLast().nanos();
        List<Mark> marks = new ArrayList<>(intake.marks(events));
        boolean active = intake.isActive();
        if (active) {
            marks.addAll(intake.sampled(seenAt, threads.now()));
        }
        return marks.isEmpty() && !(active && watched) ? null : () -> model.apply(marks, seenAt);
    }
}
