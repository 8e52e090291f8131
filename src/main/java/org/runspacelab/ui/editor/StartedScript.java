package org.runspacelab.ui.editor;

import org.jspecify.annotations.Nullable;

/** A script of the editor that was started. Callable from any thread; no call waits. */
interface StartedScript {

    /** What it runs in. */
    String name();

    /** Running, stopping or how it ended. */
    RunPhase phase();

    /** Why it failed, in one line; null where it did not. */
    @Nullable String reason();

    void stop();

    /** Gives up on it. */
    void abandon();

    /** Takes what it ran in off the session's lists; once it has ended. */
    void dispose();
}
