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

    /** The same as {@link #ui()}, by the name that scripts use. */
    public HostUi getUi() {
        return ui;
    }

    /** The same as {@link #name()}, by the name that scripts use. */
    public String getName() {
        return name;
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
