package org.runspacelab.ui.prompt;

/** What the prompt does. */
public enum PromptState {
    /** It waits for a text. */
    READY,
    /** It looks whether the text is whole. */
    CHECKING,
    /** A text runs. */
    RUNNING,
    /** What runs was asked to stop. */
    STOPPING,
    /** What runs takes no notice of that. */
    DEAF;

    boolean isBusy() {
        return this == RUNNING || this == STOPPING || this == DEAF;
    }
}
