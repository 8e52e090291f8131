package org.runspacelab.session.recording;

/**
 * A moment of a recording that somebody may want to go to.
 *
 * @param seq the number of its event
 * @param nanos when, in nanoseconds after the first event
 * @param kind why
 * @param text what happened, in a few words
 */
public record Mark(long seq, long nanos, Kind kind, String text) {

    /** Why a moment is marked. */
    public enum Kind {
        INJECTION,
        FAILURE,
        DROPPED,
        RESULT
    }
}
