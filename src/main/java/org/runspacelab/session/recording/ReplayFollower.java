package org.runspacelab.session.recording;

import org.runspacelab.session.LabEvent;

/** Goes along with a replay, on its thread: from one moment on event by event, or from another moment on. */
public interface ReplayFollower {

    /** Follows nothing. */
    ReplayFollower NOBODY = new ReplayFollower() {
        @Override
        public void at(Moment moment) {}

        @Override
        public void happened(LabEvent event) {}
    };

    /** The replay stands here now, whatever was before. */
    void at(Moment moment);

    /** The next event has happened. */
    void happened(LabEvent event);
}
