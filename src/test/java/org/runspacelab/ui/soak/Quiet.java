package org.runspacelab.ui.soak;

import java.util.function.BooleanSupplier;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.LabFixture;

/** Stops everything, and looks at what is left: nothing is to be. Belongs to the test's thread. */
final class Quiet {

    private final LabFixture lab;
    private final LabSession session;
    private final SoakWindow window;
    private final SoakWork work;
    private final SoakRecordings recordings;
    private final Owners owners;
    private final Heap heap;
    private final BooleanSupplier firstPart;

    /** @param firstPart whether the heap may still grow for good reasons */
    Quiet(LabFixture lab, SoakWindow window, SoakWork work, SoakRecordings recordings, Owners owners, Heap heap,
            BooleanSupplier firstPart) {
        this.lab = lab;
        this.session = lab.session();
        this.window = window;
        this.work = work;
        this.recordings = recordings;
        this.owners = owners;
        this.heap = heap;
        this.firstPart = firstPart;
    }

    /**
     * @return true
     * @throws AssertionError where something goes on, or has no owner
     */
    boolean reach() {
        session.store().put(SoakScripts.OVER, true);
        lab.await("everything stopped", () -> {
            window.press("toolbar-stop");
            work.closePools();
            work.killJobs();
            session.stopAll();
            return !session.isWorking() && window.isDisabled("toolbar-stop");
        });
        try {
            lab.await("no thread or process without an owner", () -> owners.leftOfWork().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError("everything was stopped, and there are " + owners.leftOfWork(), e);
        }
        session.store().put(SoakScripts.OVER, false);
        // What a replay shows is as large as its recording.
        recordings.close();
        window.press("runspaces-clear");
        window.forgetEvents();
        heap.measure(firstPart.getAsBoolean());
        return true;
    }
}
