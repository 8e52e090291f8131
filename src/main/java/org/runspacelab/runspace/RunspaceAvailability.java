package org.runspacelab.runspace;

/** Whether a runspace takes a pipeline now. Mirrors PowerShell's RunspaceAvailability, without remote debugging. */
public enum RunspaceAvailability {
    NONE("None"),
    AVAILABLE("Available"),
    AVAILABLE_FOR_NESTED_COMMAND("AvailableForNestedCommand"),
    BUSY("Busy");

    private final String label;

    RunspaceAvailability(String label) {
        this.label = label;
    }

    /** The original's name. */
    @Override
    public String toString() {
        return label;
    }
}
