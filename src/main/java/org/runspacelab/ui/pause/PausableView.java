package org.runspacelab.ui.pause;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.FeedStart;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.PulseView;
import org.runspacelab.ui.live.Steppable;

/**
 * A view that can stand still. While it does, no source is asked for the present; each step hands them one change.
 * Asked for from the FX thread; everything else belongs to the pulse's thread.
 */
final class PausableView implements PulseView {

    /** More than anybody presses a key between two pulses. */
    private static final int MOST_STEPS = 100;

    private final LabSession session;
    private final ChangeWords words;
    private final Consumer<PauseLook> show;
    private final AtomicInteger stepsWanted = new AtomicInteger();
    private volatile boolean pauseWanted;
    private @Nullable HeldChanges held;
    private long since;
    private long saidAt = -1;
    private String step = "";

    /** @param show told, on the FX thread, what to say of the pause */
    PausableView(LabSession session, ChangeWords words, Consumer<PauseLook> show) {
        this.session = session;
        this.words = words;
        this.show = show;
    }

    /** Lets the view stand still, or go on, with the next pulse. */
    void pause(boolean wanted) {
        stepsWanted.set(0);
        pauseWanted = wanted;
    }

    boolean isPauseWanted() {
        return pauseWanted;
    }

    /** Takes a view that stands still on by one change, with the next pulse. */
    void step() {
        stepsWanted.updateAndGet(wanted -> Math.min(wanted + 1, MOST_STEPS));
    }

    @Override
    public void gather(Round round, long now) {
        HeldChanges holding = held;
        if (holding == null) {
            live(round, now);
        } else if (pauseWanted) {
            paused(round, now, holding);
        } else {
            held = null;
            round.ask(PausableView::settle);
            live(round, now);
            round.add(() -> show.accept(PauseLook.LIVE));
        }
    }

    /** Where a pause is wanted this is the last look, and everything after it is held. */
    private void live(Round round, long now) {
        boolean last = pauseWanted;
        FeedStart[] place = {last ? FeedStart.now(session) : null};
        LIVE.gather(round, now);
        if (!last) {
            return;
        }
        round.ask(PausableView::settle);
        round.ask(source -> {
            if (source instanceof Steppable steppable) {
                place[0] = steppable.shownUpTo(place[0]);
            }
            return null;
        });
        HeldChanges holding = new HeldChanges(session, place[0]);
        held = holding;
        since = now;
        step = "";
        stepsWanted.set(0);
        say(round, 0, holding);
    }

    private void paused(Round round, long now, HeldChanges holding) {
        holding.takeOver();
        round.ask(source -> source.gatherPaused(now));
        int steps = stepsWanted.getAndSet(0);
        for (int i = 0; i < steps; i++) {
            stepOn(round, holding);
        }
        long seconds = Duration.ofNanos(now - since).toSeconds();
        if (steps > 0 || seconds != saidAt) {
            say(round, seconds, holding);
        }
    }

    private void stepOn(Round round, HeldChanges holding) {
        LabEvent change = holding.next();
        step = change == null ? words.nothing() : words.of(change);
        if (change != null) {
            round.ask(source -> source instanceof Steppable steppable ? steppable.step(change) : null);
        }
    }

    /** Once a second, and after each step: a number that changes ten times a second can't be read. */
    private void say(Round round, long seconds, HeldChanges holding) {
        saidAt = seconds;
        PauseLook look = new PauseLook(true, words.count(seconds, holding.count(), holding.lost()), step);
        round.add(() -> show.accept(look));
    }

    private static @Nullable Runnable settle(PulseSource source) {
        return source instanceof Steppable steppable ? steppable.settle() : null;
    }
}
