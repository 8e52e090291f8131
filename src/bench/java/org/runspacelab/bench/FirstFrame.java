package org.runspacelab.bench;

import javafx.animation.AnimationTimer;

/** Says when the first frame of a window is painted, and ends the process. */
final class FirstFrame extends AnimationTimer {

    static final String SAID = "painted";

    private int frames;

    /** To be called on the FX thread once the window is shown. */
    static void await() {
        new FirstFrame().start();
    }

    @Override
    public void handle(long now) {
        // The second frame is begun once the first is painted.
        if (++frames == 2) {
            System.out.println(SAID);
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
