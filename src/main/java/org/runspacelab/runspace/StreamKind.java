package org.runspacelab.runspace;

/** The streams a pipeline writes to. Mirrors PowerShell's, numbered 1 to 6 and progress there. */
public enum StreamKind {
    OUTPUT("output"),
    ERROR("error"),
    WARNING("warning"),
    VERBOSE("verbose"),
    DEBUG("debug"),
    INFORMATION("information"),
    PROGRESS("progress");

    private final String label;

    StreamKind(String label) {
        this.label = label;
    }

    /** The name used in events. */
    @Override
    public String toString() {
        return label;
    }
}
