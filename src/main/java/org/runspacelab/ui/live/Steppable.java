package org.runspacelab.ui.live;

import org.jspecify.annotations.Nullable;
import org.runspacelab.session.FeedStart;
import org.runspacelab.session.LabEvent;

/** A source whose picture, once it stands still, can be taken on by one change. All of it for the pulse's thread. */
public interface Steppable extends PulseSource {

    /** Corrects the place up to which the window shows what happened, where this source knows it exactly. */
    default FeedStart shownUpTo(FeedStart place) {
        return place;
    }

    /** Takes out of the picture what must not stand still; null where there is nothing. */
    default @Nullable Runnable settle() {
        return null;
    }

    /**
     * Takes the picture on by this change. The next {@link #gather} shows the present all the same.
     *
     * @return what the FX thread has to do; null where the picture shows nothing of it
     */
    @Nullable Runnable step(LabEvent change);
}
