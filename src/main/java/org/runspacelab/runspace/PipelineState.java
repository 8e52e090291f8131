package org.runspacelab.runspace;

/**
 * The life of a pipeline. Mirrors PowerShell's PSInvocationState; {@link #QUEUED} and {@link #ABANDONED} are the
 * lab's additions.
 */
public enum PipelineState {
    NOT_STARTED("NotStarted"),
    /** Waits for a runspace of its pool: the original calls this Running. */
    QUEUED("Queued"),
    RUNNING("Running"),
    STOPPING("Stopping"),
    STOPPED("Stopped"),
    COMPLETED("Completed"),
    FAILED("Failed"),
    /** Given up on while it ignored being stopped; its thread may still run. */
    ABANDONED("Abandoned");

    private final String label;

    PipelineState(String label) {
        this.label = label;
    }

    /** True where nothing changes any more. */
    public boolean isFinal() {
        return switch (this) {
            case NOT_STARTED, QUEUED, RUNNING, STOPPING -> false;
            case STOPPED, COMPLETED, FAILED, ABANDONED -> true;
        };
    }

    /** What follows when the script ends without an error: while it is stopping, a late completion is Stopped. */
    PipelineState atEnd() {
        return this == STOPPING ? STOPPED : COMPLETED;
    }

    /** True where the state is the lab's own and not PowerShell's. */
    public boolean isAddition() {
        return this == QUEUED || this == ABANDONED;
    }

    /** The original's name. */
    @Override
    public String toString() {
        return label;
    }
}
