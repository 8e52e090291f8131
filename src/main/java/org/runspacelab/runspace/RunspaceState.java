package org.runspacelab.runspace;

/** The life of a runspace. Mirrors PowerShell's RunspaceState, names and all, without the remote states. */
public enum RunspaceState {
    BEFORE_OPEN("BeforeOpen"),
    OPENING("Opening"),
    OPENED("Opened"),
    CLOSING("Closing"),
    CLOSED("Closed"),
    BROKEN("Broken");

    private final String label;

    RunspaceState(String label) {
        this.label = label;
    }

    /** The original's name. */
    @Override
    public String toString() {
        return label;
    }
}
