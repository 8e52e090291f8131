package org.runspacelab.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All slots in the order of their last write, so that "what changed since" costs what changed and not what
 * there is. Every call needs the store's lock.
 */
final class WriteOrder {

    private @Nullable Slot newest;

    void written(Slot slot) {
        if (slot == newest) {
            return;
        }
        unlink(slot);
        slot.older = newest;
        if (newest != null) {
            newest.newer = slot;
        }
        newest = slot;
    }

    void forget(Slot slot) {
        if (slot == newest) {
            newest = slot.older;
        }
        unlink(slot);
    }

    /** The latest entries written after this sequence number, newest first. */
    List<StoreEntry> since(long sequence) {
        List<StoreEntry> changed = new ArrayList<>();
        for (Slot slot = newest; slot != null; slot = slot.older) {
            StoreEntry entry = slot.entry;
            if (entry == null || entry.sequence() <= sequence) {
                break;
            }
            changed.add(entry);
        }
        return changed;
    }

    /** Every slot, newest write first. */
    List<Slot> all() {
        List<Slot> slots = new ArrayList<>();
        for (Slot slot = newest; slot != null; slot = slot.older) {
            slots.add(slot);
        }
        return slots;
    }

    private static void unlink(Slot slot) {
        Slot older = slot.older;
        Slot newer = slot.newer;
        if (older != null) {
            older.newer = newer;
        }
        if (newer != null) {
            newer.older = older;
        }
        slot.older = null;
        slot.newer = null;
    }
}
