package org.runspacelab.job;

/** The life of a process job. Mirrors PowerShell's JobState, without what can't occur here. */
public enum JobState {
    NOT_STARTED("NotStarted"),
    RUNNING("Running"),
    COMPLETED("Completed"),
    FAILED("Failed"),
    STOPPED("Stopped"),
    STOPPING("Stopping");

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    /** True where nothing changes any more. */
    public boolean isFinal() {
        return switch (this) {
            case NOT_STARTED, RUNNING, STOPPING -> false;
            case COMPLETED, FAILED, STOPPED -> true;
        };
    }

    /** The original's name. */
    @Override
    public String toString() {
        return label;
    }
}
