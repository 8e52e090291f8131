package org.runspacelab.ui.live;

import org.jspecify.annotations.Nullable;

/** Something that may have changed since the last pulse. */
public interface PulseSource {

    /**
     * Looks for what changed and prepares everything that is costly; runs on the pulse's thread.
     *
     * @param now the session clock's reading for this pulse
     * @return what the FX thread has to do, a few milliseconds at most; null where nothing changed
     */
    @Nullable Runnable gather(long now);

    /**
     * The same while the view is paused. Nothing of the work, then: only what answers the user's own actions, whom
     * a view that does not answer would leave without a receipt.
     *
     * @return null, unless this source shows such answers
     */
    default @Nullable Runnable gatherPaused(long now) {
        return null;
    }
}
