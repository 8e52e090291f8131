package org.runspacelab.service;

/**
 * What a service, or a process standing in for one, is doing. The closed set all sources are mapped
 * to; the source's own word is kept in {@link ServiceRecord#rawStatus()}.
 *
 * <p>A process that waits for something to do counts as {@link #RUNNING}, as it does in every task manager.
 */
public enum ServiceStatus {

    RUNNING("Running"),
    STOPPED("Stopped"),
    /** Ended with an error, or was given up by its service manager. */
    FAILED("Failed"),
    STARTING("Starting"),
    STOPPING("Stopping"),
    RELOADING("Reloading"),
    PAUSED("Paused"),
    /** Did what it was started for and ended; a service that stays listed, a process not yet collected. */
    EXITED("Exited"),
    /** The source did not say, or said something that fits none of the others. */
    UNKNOWN("Unknown");

    private final String label;

    ServiceStatus(String label) {
        this.label = label;
    }

    /** The word a person reads, such as {@code Running}. */
    public String label() {
        return label;
    }

    /** The same as {@link #label()}, so that a script that prints a status prints that word. */
    @Override
    public String toString() {
        return label;
    }
}
