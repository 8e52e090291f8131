package org.runspacelab.ui.inspector;

import org.jspecify.annotations.Nullable;
import org.runspacelab.store.StoreEntry;

/**
 * One write to a key as the history shows it. Compared by identity of the write: values may have an equals of
 * their own.
 *
 * @param entry the write
 * @param text its value in one line; nothing for a removal
 */
record HistoryEntry(StoreEntry entry, String text) {

    long version() {
        return entry.version();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HistoryEntry that && entry == that.entry;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(entry.sequence());
    }
}
