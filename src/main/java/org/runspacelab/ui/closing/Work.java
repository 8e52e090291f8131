package org.runspacelab.ui.closing;

import java.util.List;

/** The work that a window would leave behind. */
public interface Work {

    /** True while anything runs. Callable from any thread. */
    boolean goesOn();

    /** What runs, by its names. Callable from any thread. */
    List<String> names();

    /** Asks the loops to stop. Belongs to the FX thread, and does not wait. */
    void ask();
}
