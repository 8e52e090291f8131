package org.runspacelab.store;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An enumeration of a store that fails once the store changed, also where only a value was overwritten. */
final class FailFastIterator implements Iterator<Map.Entry<Object, @Nullable Object>> {

    private final StoreCore core;
    private final long begun;
    private final Iterator<StoreEntry> entries;

    FailFastIterator(StoreCore core) {
        this.core = core;
        this.begun = core.sequence();
        this.entries = core.looks().entries().iterator();
    }

    /** Fails as {@link #next()} does, so that a change made at the last element is not missed. */
    @Override
    public boolean hasNext() {
        requireUnchanged();
        return entries.hasNext();
    }

    @Override
    public Map.Entry<Object, @Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StoreEntry entry = entries.next();
        core.noteReadAmongOthers(entry, Actor.current());
        return entry.toMapEntry();
    }

    private void requireUnchanged() {
        if (core.sequence() != begun) {
            throw new ConcurrentModificationException(
                    "the store was changed while it was enumerated: enumerate snapshot() instead");
        }
    }
}
