package org.runspacelab.store;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The eye on pipelines that read a key and write it later, while others write in between. Counting needs the
 * key's stripe; remembering what was read, and reading the counts, needs none.
 */
final class LostUpdateWatch {

    private final SlotTable slots;
    private final WriteGate gate;
    private final LabClock clock;
    private volatile boolean on = true;
    private final LongAdder total = new LongAdder();

    LostUpdateWatch(SlotTable slots, WriteGate gate, LabClock clock) {
        this.slots = slots;
        this.gate = gate;
        this.clock = clock;
    }

    void turn(boolean toOn) {
        on = toOn;
    }

    long total() {
        return total.sum();
    }

    /** The key's lost updates; null before the first. */
    LostUpdate.@Nullable Tally of(Object key) {
        Slot slot = slots.find(key);
        return slot == null ? null : slot.lost;
    }

    /** The running pipeline, if one calls, has read this entry of this slot. */
    void read(Slot slot, StoreEntry entry) {
        if (on) {
            ReadMemory reads = Actor.current().reads();
            if (reads != null) {
                reads.remember(slot, entry.version());
            }
        }
    }

    /** The same for an entry found in a copy of the whole store, unless it is an old one by now. */
    void read(StoreEntry entry, Actor reader) {
        Slot slot = on && reader.reads() != null ? slots.find(entry.key()) : null;
        if (slot != null && slot.entry == entry) {
            read(slot, entry);
        }
    }

    /** The actor has just learned what the key holds, in a way that is no reading before a write. */
    void forget(Object key, Actor actor) {
        Slot slot = actor.reads() != null ? slots.find(key) : null;
        if (slot != null) {
            forget(slot, actor);
        }
    }

    /** The same, or it has just written it. */
    void forget(Slot slot, Actor actor) {
        ReadMemory reads = actor.reads();
        if (reads != null) {
            reads.forget(slot);
        }
    }

    /** The writer is about to overwrite the slot's latest entry, whatever it is. Inside withLock it knows it. */
    void overwrites(Slot slot, Actor writer) {
        ReadMemory reads = writer.reads();
        StoreEntry lost = slot.entry;
        if (!on || reads == null || lost == null || gate.isHeldByCaller()) {
            return;
        }
        if (reads.readAnother(slot, lost.version())) {
            count(slot, new LostUpdate(slot.key, writer.signature(), lost.writer(), lost.version(), clock.nanos()));
        }
    }

    private void count(Slot slot, LostUpdate update) {
        LostUpdate.Tally before = slot.lost;
        slot.lost = new LostUpdate.Tally(before == null ? 1 : before.count() + 1, update);
        total.increment();
    }
}
