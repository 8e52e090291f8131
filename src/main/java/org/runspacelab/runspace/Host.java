package org.runspacelab.runspace;

/**
 * The parent's host, which scripts write lines for a person to. Mirrors PowerShell's $Host: what is written
 * here appears at once, whatever a pipeline's preferences.
 */
public final class Host {

    private final String name;
    private final HostUi ui;

    public Host(String name, TimedLog<HostLine> lines) {
        this.name = name;
        this.ui = new HostUi(lines);
    }

    /** What the host is called. */
    public String name() {
        return name;
    }

    /** Where the lines go. */
    public HostUi ui() {
        return ui;
    }

    @Override
    public String toString() {
        return name;
    }
}
