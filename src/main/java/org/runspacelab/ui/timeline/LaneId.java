package org.runspacelab.ui.timeline;

/**
 * What a lane is known by.
 *
 * @param name of the store, runspace, pool or job; empty where there is only one lane of its kind
 */
public record LaneId(Kind kind, String name) {

    /** The kinds of lanes, in the order in which they stand. */
    public enum Kind {
        /** What was asked from outside: injections with their receipts, and flags that were cleared. */
        REQUESTS,
        /** The lines written for a person. */
        LINES,
        /** The changes of one store's keys. */
        STORE,
        RUNSPACE,
        POOL,
        JOB;

        /** True where its lane shows states as bars. */
        public boolean hasStates() {
            return this == RUNSPACE || this == POOL || this == JOB;
        }
    }

    static final LaneId REQUESTS = new LaneId(Kind.REQUESTS, "");
    static final LaneId LINES = new LaneId(Kind.LINES, "");
}
