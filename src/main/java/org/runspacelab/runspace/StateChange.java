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
 */
public record StateChange(
        long sequence, long nanos, String source, Of of, String state, @Nullable String reason) {

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
