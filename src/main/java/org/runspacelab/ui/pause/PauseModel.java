package org.runspacelab.ui.pause;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.ui.live.PulseView;
import org.runspacelab.ui.theme.Messages;

/**
 * Pause, resume and step for the window: the work goes on, the view does not. Belongs to the FX thread, but for the
 * view that the pulse asks.
 */
public final class PauseModel {

    private final PausableView view;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper putOff = new ReadOnlyStringWrapper("");
    private final List<Runnable> onceLive = new ArrayList<>();
    /** What comes after all others, once the view is live. */
    private Runnable last = () -> {};

    public PauseModel(LabSession session, Messages messages, ValueText texts, ZoneId zone) {
        view = new PausableView(session, new ChangeWords(messages, texts, session.clock(), zone), this::show);
    }

    /** To be given to the pulse. */
    public PulseView view() {
        return view;
    }

    /** Pauses, or resumes: then the next pulse shows the present. */
    public void toggle() {
        view.pause(!paused.get());
    }

    /** Shows the next change, where the view is paused. */
    public void step() {
        if (paused.get()) {
            view.step();
        }
    }

    /** Does this now, or, where the view is paused, once it is live again. */
    public void whenLive(Runnable action) {
        if (paused.get()) {
            onceLive.add(action);
        } else {
            action.run();
        }
    }

    /**
     * Puts off, in a paused view, what would change all of it, and says so until it is live again; then this comes
     * after everything else that waited for that. Only the latest is kept.
     *
     * @param what what waits, as the user is to read it; empty where nothing does any more
     */
    public void putOff(String what, Runnable action) {
        putOff.set(what);
        last = action;
    }

    /** Goes on where another window's view is: one that was about to be paused is paused. */
    public void adopt(PauseModel before) {
        view.pause(before.view.isPauseWanted());
    }

    /** True from the pulse on after which nothing in the window renews itself. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** "Paused 00:12, 348 changes held"; empty while the view is live. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What was stepped to last; empty before the first step. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What waits for the view to be live; empty where nothing does. */
    public ReadOnlyStringProperty putOffProperty() {
        return putOff.getReadOnlyProperty();
    }

    private void show(PauseLook look) {
        count.set(look.count());
        step.set(look.step());
        paused.set(look.paused());
        if (!look.paused()) {
            List<Runnable> waiting = List.copyOf(onceLive);
            onceLive.clear();
            waiting.forEach(Runnable::run);
            Runnable after = last;
            putOff("", () -> {});
            after.run();
        }
    }
}
