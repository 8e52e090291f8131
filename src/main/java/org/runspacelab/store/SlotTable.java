package org.runspacelab.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The slots of one store, found by key in any casing, and forgotten a while after their removal.
 * {@link #find} and {@link #live(Object)} take no lock; everything else needs the store's.
 */
final class SlotTable {

    /** Removed keys remember their version until this many are removed; then the oldest half is forgotten. */
    static final int MAX_TOMBSTONES = 4096;

    /** Slots under their folded key, and under other casings that were used, as aliases. */
    private final ConcurrentMap<Object, Slot> byKey = new ConcurrentHashMap<>();

    // Guarded by the store's lock.
    private final WriteOrder order = new WriteOrder();
    /** The removed keys, the one removed longest ago first. */
    private final Set<Slot> tombstones = new LinkedHashSet<>();
    private long ordinals;
    /** The latest removal whose key was forgotten: who last looked before it can't be told of it any more. */
    private long forgottenThrough;

    @Nullable StoreEntry live(Object key) {
        Slot slot = find(key);
        return slot == null ? null : slot.live();
    }

    @Nullable Slot find(Object key) {
        Slot slot = byKey.get(key);
        if (slot != null && !slot.dead) {
            return slot;
        }
        return key instanceof String ? findFolded(key, slot) : null;
    }

    private @Nullable Slot findFolded(Object key, @Nullable Slot stale) {
        if (stale != null) {
            byKey.remove(key, stale);
        }
        Object folded = Keys.fold(key);
        Slot slot = byKey.get(folded);
        if (slot == null || slot.dead) {
            return null;
        }
        if (slot.aliases < Slot.MAX_ALIASES && byKey.putIfAbsent(key, slot) == null) {
            slot.aliases++;
        }
        return slot;
    }

    /** The key's slot, a new one where it has none: it is to be written at once. */
    Slot obtain(Object key) {
        Slot found = find(key);
        if (found != null) {
            return found;
        }
        Slot slot = new Slot(key, ++ordinals);
        byKey.put(Keys.fold(key), slot);
        return slot;
    }

    void write(Slot slot, StoreEntry entry) {
        StoreEntry before = slot.entry;
        slot.entry = entry;
        order.written(slot);
        if (entry.removed()) {
            bury(slot);
        } else if (before != null && before.removed()) {
            tombstones.remove(slot);
        }
    }

    /** Every slot, newest write first. */
    List<Slot> all() {
        return order.all();
    }

    /** The live entries in the order in which the keys were first written. */
    List<StoreEntry> liveEntries() {
        List<Slot> slots = order.all();
        slots.sort(Comparator.comparingLong(slot -> slot.ordinal));
        List<StoreEntry> entries = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            StoreEntry live = slot.live();
            if (live != null) {
                entries.add(live);
            }
        }
        return entries;
    }

    /** What was written after this sequence number, oldest first; everything there is where that isn't known. */
    List<StoreEntry> writtenAfter(long sequence) {
        return knowsAllAfter(sequence) ? order.since(sequence).reversed() : liveEntries();
    }

    /** False where a key was forgotten that was removed after this sequence number, and at the beginning. */
    boolean knowsAllAfter(long sequence) {
        return sequence != 0 && sequence >= forgottenThrough;
    }

    private void bury(Slot slot) {
        tombstones.add(slot);
        if (tombstones.size() > MAX_TOMBSTONES) {
            forgetOldestHalf();
        }
    }

    private void forgetOldestHalf() {
        Set<Slot> forgotten = new HashSet<>();
        Iterator<Slot> oldest = tombstones.iterator();
        while (tombstones.size() > MAX_TOMBSTONES / 2) {
            Slot slot = oldest.next();
            oldest.remove();
            forget(slot);
            forgotten.add(slot);
        }
        byKey.values().removeAll(forgotten);
    }

    private void forget(Slot slot) {
        slot.dead = true;
        order.forget(slot);
        StoreEntry last = slot.entry;
        if (last != null) {
            forgottenThrough = Math.max(forgottenThrough, last.sequence());
        }
    }
}
