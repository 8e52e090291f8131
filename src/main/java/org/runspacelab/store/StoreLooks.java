package org.runspacelab.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is seen of a store's keys together: one moment of it, what changed, and the last writes. */
final class StoreLooks {

    private final Stripes stripes;
    private final SlotTable slots;
    private final WriteRing ring;

    StoreLooks(Stripes stripes, SlotTable slots, WriteRing ring) {
        this.stripes = stripes;
        this.slots = slots;
        this.ring = ring;
    }

    /** Under all stripes, else who has just read a new key might not find it counted. */
    int size() {
        return stripes.inAll(stripes::size);
    }

    /** One moment's live entries, in the order in which the keys were first written; reads nobody's injection. */
    List<StoreEntry> entries() {
        return stripes.inAll(slots::liveEntries);
    }

    /** Costs what was written since, or what there is, whichever is less. */
    Changes changesSince(long since) {
        long last = ring.last();
        if (last == since) {
            return new Changes(List.of(), since, false);
        }
        // What was numbered by then is in its place after this.
        stripes.pass();
        List<StoreEntry> changed = slots.knowsAllAfter(since) ? changedAfter(since, last) : null;
        // Asked again: a removal may have been forgotten while we looked.
        return changed != null && slots.knowsAllAfter(since) ? new Changes(changed, last, false) : whole();
    }

    /** Up to {@code most} writes after this number, with the count of those that are gone. */
    Journal.Slice<StoreEntry> journalAfter(long number, int most) {
        long last = ring.last();
        if (last == number) {
            return new Journal.Slice<>(List.of(), 0, number);
        }
        stripes.pass();
        return ring.after(number, most, last);
    }

    /**
     * Keeps for a reader up to {@code most} writes after this one, which it has read, until it calls again; as many as
     * usual with 0.
     */
    void reserveJournal(long read, int most) {
        int wanted = ring.capacityFor(most);
        if (wanted != ring.capacity()) {
            stripes.inAll(() -> {
                ring.resize(wanted);
                return true;
            });
        }
        ring.release(read);
    }

    long journalDropped() {
        return ring.dropped();
    }

    private Changes whole() {
        return stripes.inAll(() -> new Changes(slots.liveEntries(), ring.last(), true));
    }

    private List<StoreEntry> changedAfter(long since, long last) {
        List<StoreEntry> changed = last - since <= slots.size() ? fromRing(since, last) : null;
        return changed == null ? slots.latestAfter(since) : changed;
    }

    /** Newest first, so that each key is met at its latest write; null where a write is gone. */
    private @Nullable List<StoreEntry> fromRing(long since, long last) {
        if (!ring.reaches(since)) {
            return null;
        }
        List<StoreEntry> changed = new ArrayList<>();
        Set<Slot> met = new HashSet<>();
        for (long number = last; number > since; number--) {
            StoreEntry written = ring.get(number);
            Slot slot = written == null ? null : slots.find(written.key());
            if (slot == null || slot.entry == null) {
                return null;
            }
            if (met.add(slot)) {
                changed.add(slot.entry);
            }
        }
        return changed.reversed();
    }
}
