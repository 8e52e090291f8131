package org.runspacelab.ui.runspaces;

import org.runspacelab.runspace.Runspace;

/** How loops are asked to stop. */
public interface LoopControl {

    /** The flag that asks this runspace's loop. Callable from any thread. */
    LoopFlag flagOf(Runspace runspace);

    /** Clears the flag of this runspace's loop; does nothing where it has none. Belongs to the FX thread. */
    void ask(Runspace runspace);

    /** True where this runspace's loop has a flag that can be cleared. Callable from any thread. */
    boolean canAsk(Runspace runspace);
}
