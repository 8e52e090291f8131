package org.runspacelab.session.recording;

import org.jspecify.annotations.Nullable;

/**
 * How far a recording is.
 *
 * @param phase whether it goes on
 * @param bytes how much was written so far
 * @param events how many events, those that count others as dropped among them
 * @param dropped how many events are missing because the recorder could not keep up
 * @param problem why it ended before its session, in a few words; null where it did not
 */
public record RecordingStatus(Phase phase, long bytes, long events, long dropped, @Nullable String problem) {

    /** The life of a recording; the last three are final. */
    public enum Phase {
        RECORDING,
        /** Ended when it was told to, and whole. */
        CLOSED,
        /** Ended because it reached its bound; what it holds can be replayed. */
        FULL,
        /** The file could not be opened, or not be written any more. */
        FAILED
    }

    public boolean isOver() {
        return phase != Phase.RECORDING;
    }
}
