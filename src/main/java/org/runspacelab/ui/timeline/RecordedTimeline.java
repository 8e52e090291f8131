package org.runspacelab.ui.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabEvent;
import org.runspacelab.ui.live.PulseSource;

/**
 * The timeline of a whole recording, which is told while the recording is read and shown afterwards, bit by bit.
 * Told by one thread; once it was handed to a pulse it is told nothing more.
 */
public final class RecordedTimeline implements PulseSource {

    private static final int TOGETHER = 2_000;
    /** What takes the FX thread a few milliseconds. */
    private static final int AT_ONCE = 4_000;

    private final TimelineIntake intake;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private List<LabEvent> events = new ArrayList<>();
    private long letGo;
    private long end;
    private @Nullable TimelineModel model;
    private Runnable shown = () -> {};

    /** @param flagKey the key of the session's store that asks its loops to stop */
    public RecordedTimeline(String flagKey) {
        this.intake = new TimelineIntake(flagKey);
    }

    /** The next event. */
    public void add(LabEvent event) {
        events.add(event);
        if (events.size() >= TOGETHER) {
            take();
        }
    }

    /**
     * From now on the pulse hands all of it to a model.
     *
     * @param nanos the recording's end
     * @param whenShown run on the FX thread once the model has all of it
     */
    public void showIn(TimelineModel shownIn, long nanos, Runnable whenShown) {
        take();
        model = shownIn;
        end = nanos;
        shown = whenShown;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        TimelineModel to = model;
        if (to == null) {
            return null;
        }
        List<Mark> next = new ArrayList<>();
        while (next.size() < AT_ONCE && !marks.isEmpty()) {
            next.add(marks.removeFirst());
        }
        boolean last = marks.isEmpty();
        if (last) {
            model = null;
        }
        long missing = letGo;
        letGo = 0;
        return () -> {
            to.apply(next, last || next.isEmpty() ? end : next.getLast().nanos());
            to.letGoBefore(missing);
            if (last) {
                shown.run();
            }
        };
    }

    private void take() {
        marks.addAll(intake.marks(events));
        events = new ArrayList<>();
        while (marks.size() > TimelineModel.MAX_MARKS) {
            letGo += TimelineModel.events(marks.removeFirst());
        }
    }
}
