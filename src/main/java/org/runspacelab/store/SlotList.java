package org.runspacelab.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The slots of one store in the order in which their keys were first written. Callable under any stripe. */
final class SlotList {

    // Guarded by this, which is taken last.
    private final List<Slot> slots = new ArrayList<>();
    private long ordinals;

    synchronized Slot add(Object key, Stripes.Stripe stripe) {
        Slot slot = new Slot(key, ++ordinals, stripe);
        slots.add(slot);
        return slot;
    }

    synchronized void removeAll(Set<Slot> gone) {
        slots.removeIf(gone::contains);
    }

    synchronized int size() {
        return slots.size();
    }

    /** A copy. */
    synchronized List<Slot> all() {
        return new ArrayList<>(slots);
    }
}
