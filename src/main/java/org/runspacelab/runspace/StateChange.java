package org.runspacelab.runspace;

import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a runspace, a pool, a pipeline or a job.
 *
 * @param sequence its place among all state changes, from 1
 * @param nanos when, a reading of the session's clock
 * @param source the name of what changed
 * @param of what kind of thing changed
 * @param state the state it has now, by the original's name
 * @param reason why, where it failed or broke
 * @param runspace the name of the runspace that a pipeline is in; null for all else, and while it has none
 */
public record StateChange(
        long sequence, long nanos, String source, Of of, String state, @Nullable String reason,
        @Nullable String runspace) {

    /** A change of anything but a pipeline that is in a runspace. */
    public StateChange(long sequence, long nanos, String source, Of of, String state, @Nullable String reason) {
        this(sequence, nanos, source, of, state, reason, null);
    }

    /** What kind of thing changed. */
    public enum Of {
        RUNSPACE("runspace"),
        PIPELINE("pipeline"),
        POOL("pool"),
        JOB("job");

        private final String label;

        Of(String label) {
            this.label = label;
        }

        /** The name used in events. */
        @Override
        public String toString() {
            return label;
        }
    }
}
