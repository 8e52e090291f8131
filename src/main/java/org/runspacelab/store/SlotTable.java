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
 * The slots of one store, found by key in any casing, and forgotten a while after their removal. Looking takes no
 * lock; what changes a slot needs its stripe.
 */
final class SlotTable {

    /** Removed keys remember their version until this many are removed; then the oldest half is forgotten. */
    static final int MAX_TOMBSTONES = 4096;

    /** Slots under their folded key, and under other casings that were used, as aliases. */
    private final ConcurrentMap<Object, Slot> byKey = new ConcurrentHashMap<>();

    private final Stripes stripes;
    private final SlotList order = new SlotList();
    /** The removed keys, the one removed longest ago first. Guarded by itself, which is taken last. */
    private final Set<Slot> tombstones = new LinkedHashSet<>();
    /**
     * The latest removal whose key was forgotten: who last looked before it can't be told of it any more. Written
     * under all stripes.
     */
    private volatile long forgottenThrough;

    SlotTable(Stripes stripes) {
        this.stripes = stripes;
    }

    @Nullable StoreEntry live(Object key) {
        Slot slot = find(key);
        return slot == null ? null : slot.live();
    }

    /** The key's slot, which may be dead where its key is removed. */
    @Nullable Slot findAny(Object key) {
        Slot slot = byKey.get(key);
        return slot != null ? slot : find(key);
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

    /** The stripe under which a key without a slot is made. */
    Stripes.Stripe stripeOf(Object key) {
        return stripes.of(Keys.fold(key));
    }

    /** The key's slot, a new one where it has none: it is to be written at once. Needs its stripe. */
    Slot obtain(Object key, Stripes.Stripe stripe) {
        Slot found = find(key);
        if (found != null) {
            return found;
        }
        Slot slot = order.add(key, stripe);
        byKey.put(Keys.fold(key), slot);
        return slot;
    }

    /** Gives the slot its next entry. Needs its stripe. */
    void write(Slot slot, StoreEntry entry) {
        StoreEntry before = slot.entry;
        boolean wasLive = before != null && !before.removed();
        slot.publish(entry);
        if (entry.removed()) {
            slot.stripe.size -= wasLive ? 1 : 0;
            synchronized (tombstones) {
                tombstones.add(slot);
            }
        } else if (!wasLive) {
            slot.stripe.size++;
            revive(slot, before);
        }
    }

    private void revive(Slot slot, @Nullable StoreEntry before) {
        if (before != null) {
            synchronized (tombstones) {
                tombstones.remove(slot);
            }
        }
    }

    /** Every slot, in the order in which the keys were first written. */
    List<Slot> all() {
        return order.all();
    }

    int size() {
        return order.size();
    }

    /** The live entries in the order in which the keys were first written. Needs all stripes. */
    List<StoreEntry> liveEntries() {
        List<Slot> slots = order.all();
        List<StoreEntry> entries = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            StoreEntry live = slot.live();
            if (live != null) {
                entries.add(live);
            }
        }
        return entries;
    }

    /** The latest entries that were written after this number, oldest first. */
    List<StoreEntry> latestAfter(long sequence) {
        List<StoreEntry> entries = new ArrayList<>();
        for (Slot slot : order.all()) {
            StoreEntry entry = slot.entry;
            if (entry != null && entry.sequence() > sequence) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparingLong(StoreEntry::sequence));
        return entries;
    }

    /** False where a key was forgotten that was removed after this sequence number, and at the beginning. */
    boolean knowsAllAfter(long sequence) {
        return sequence != 0 && sequence >= forgottenThrough;
    }

    /** Forgets the keys that were removed longest ago where there are too many. Called under no stripe. */
    void forgetTooMany() {
        synchronized (tombstones) {
            if (tombstones.size() <= MAX_TOMBSTONES) {
                return;
            }
        }
        stripes.inAll(() -> {
            forgetOldestHalf();
            return true;
        });
    }

    private void forgetOldestHalf() {
        Set<Slot> forgotten = new HashSet<>();
        synchronized (tombstones) {
            Iterator<Slot> oldest = tombstones.iterator();
            while (tombstones.size() > MAX_TOMBSTONES / 2) {
                forgotten.add(oldest.next());
                oldest.remove();
            }
        }
        forgotten.forEach(this::forget);
        order.removeAll(forgotten);
        byKey.values().removeAll(forgotten);
    }

    private void forget(Slot slot) {
        slot.dead = true;
        StoreEntry last = slot.entry;
        if (last != null) {
            forgottenThrough = Math.max(forgottenThrough, last.sequence());
        }
    }
}
