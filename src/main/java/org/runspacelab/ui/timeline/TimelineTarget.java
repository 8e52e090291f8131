package org.runspacelab.ui.timeline;

/** Where a mark of the timeline leads: the rooms that show what it stands for. Belongs to the FX thread. */
public interface TimelineTarget {

    /**
     * Shows a key of a store, and where its history is shown, the write that made this version.
     *
     * @param store the store's name
     */
    void showKey(String store, Object key, long version);

    /** Shows the line with this number among all lines of the session, from 1. */
    void showLine(long sequence);
}
