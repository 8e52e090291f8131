package org.runspacelab.ui.pause;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.FeedStart;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;

/**
 * What happened since a view was paused. Counting costs the same however much that is: the logs number what they
 * take. Of the changes themselves the first {@value #KEPT} or a few more are kept here, so that one can step on from
 * the picture shown; later ones stay in the session's bounded logs, and what these let go is counted as lost for
 * stepping. Belongs to the pulse's thread.
 */
final class HeldChanges {

    /** Nothing more is taken over from the logs once so many are here. */
    static final int KEPT = 10_000;

    private final LabSession session;
    private final FeedStart start;
    private final EventFeed feed;
    private final Deque<LabEvent> kept = new ArrayDeque<>();
    private long missing;
    private long stepped;

    /** @param start up to where the window shows what happened */
    HeldChanges(LabSession session, FeedStart start) {
        this.session = session;
        this.start = start;
        this.feed = new EventFeed(session, start);
        takeOver();
    }

    /** Takes changes over from the logs while there is room: to be called at each pulse. */
    void takeOver() {
        if (kept.size() >= KEPT) {
            return;
        }
        for (LabEvent event : feed.poll()) {
            if (event instanceof LabEvent.Dropped dropped) {
                missing += dropped.count();
            } else {
                kept.addLast(event);
            }
        }
    }

    /** The next change in the order of time, which is held no more; null where there is none. */
    @Nullable LabEvent next() {
        if (kept.isEmpty()) {
            takeOver();
        }
        LabEvent next = kept.pollFirst();
        if (next != null) {
            stepped++;
        }
        return next;
    }

    /** How many changes the view does not show: all that happened, but those stepped through. */
    long count() {
        return start.happenedSince(session) - stepped;
    }

    /** How many of them can't be stepped through any more. */
    long lost() {
        return missing + feed.letGo();
    }
}
