package org.runspacelab.ui;

import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * What is done where the display goes away under the window: it is said, the work ends as at any other end of the
 * window, then the process. It comes on whatever thread used the display, the FX thread most likely, and never returns to
 * it: nothing here may wait for the FX thread. Callable from any thread.
 */
final class DisplayLoss {

    /** The process's exit code, which is also that of GTK and Xlib. */
    static final int EXIT = 1;

    private static final System.Logger LOG = System.getLogger(DisplayLoss.class.getName());
    /** The longest the work waits for what happened to be said. */
    private static final Duration SAYING = Duration.ofSeconds(1);

    private final Runnable end;
    private final IntConsumer exit;
    private volatile boolean happened;
    /** Guarded by this. */
    private boolean said;

    /**
     * @param end ends the work and waits for that, within a bound; callable from any thread, again and again
     * @param exit ends the process with this code, at once
     */
    DisplayLoss(Runnable end, IntConsumer exit) {
        this.end = end;
        this.exit = exit;
    }

    /** The display is gone. Throws nothing: it is called by native code, where that would be a crash. */
    void happens() {
        happened = true;
        tryTo(this::sayInTime);
        tryTo(this::endAll);
        tryTo(this::leave);
    }

    /**
     * The process ends for another reason: the work ends first, and from then on the display may go away unnoticed.
     * Where it went before, Java's own exit would wait for who holds the display's lock, for ever.
     *
     * @param unwatch after it nobody calls {@link #happens}
     */
    void endsOtherwise(Runnable unwatch) {
        tryTo(this::endAll);
        tryTo(unwatch);
        if (happened) {
            leave();
        }
    }

    /** On a thread of its own, with a bound: nobody may read the console any more. */
    private void sayInTime() {
        Thread saying = Thread.ofPlatform().daemon().name("display loss").start(this::say);
        Thread.interrupted();
        try {
            saying.join(SAYING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once, and before the log is closed with everything else. */
    private synchronized void say() {
        if (!said) {
            said = true;
            LOG.log(System.Logger.Level.ERROR, "the display is gone: the work is ended, and the lab with it");
        }
    }

    private void endAll() {
        // Whoever interrupted this thread before did not mean this.
        Thread.interrupted();
        end.run();
    }

    private void leave() {
        exit.accept(EXIT);
    }

    private static void tryTo(Runnable step) {
        try {
            step.run();
        } catch (Throwable nothingLeft) {
            // Out of memory, most likely. The next step is still worth trying.
        }
    }
}
