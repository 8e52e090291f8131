package org.runspacelab.ui.editor;

/** How far a script of the editor has come; the message {@code editor.run.<name>} names each. */
enum RunPhase {
    RUNNING,
    STOPPING,
    /** It was asked to stop and takes no notice. */
    DEAF,
    COMPLETED,
    STOPPED,
    FAILED,
    ABANDONED;

    boolean isFinal() {
        return ordinal() >= COMPLETED.ordinal();
    }
}
