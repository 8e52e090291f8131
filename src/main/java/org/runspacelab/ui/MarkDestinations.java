package org.runspacelab.ui;

import org.runspacelab.session.SharedThings;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.inspector.InspectorRoom;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.timeline.TimelineTarget;

/** Where the marks of the timeline lead in this window. */
record MarkDestinations(
        SharedThings shared, StoreView store, InspectorRoom inspector, ConsoleView console, LowerTabs tabs)
        implements TimelineTarget {

    @Override
    public void showKey(String storeName, Object key, long version) {
        shared.stores().stream().filter(one -> one.name().equals(storeName)).findFirst().ifPresent(store::show);
        store.select(key);
        inspector.showEntry(key, version);
    }

    @Override
    public void showLine(long sequence) {
        tabs.show(LowerTabs.Room.CONSOLE);
        console.showLine(sequence);
    }
}
