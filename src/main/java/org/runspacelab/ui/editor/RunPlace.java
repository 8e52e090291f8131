package org.runspacelab.ui.editor;

/** Where a script of the editor runs; the message {@code editor.place.<name>} names each. */
enum RunPlace {
    /** In a new runspace. */
    RUNSPACE,
    /** In a runspace that a runspace's script opened. */
    NESTED,
    /** In a pool, as many times as that is large. */
    POOL,
    /** In a process of its own, on copies of the variables. */
    JOB
}
