package org.runspacelab.store;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The store without its {@code Map} face: slots, the one lock for writes, versions, receipts and the journal.
 * Reads are a lookup and one volatile read.
 */
final class StoreCore {

    private final LabClock clock;
    private final WriteGate gate;
    private final SlotTable slots = new SlotTable();
    private final LostUpdateWatch watch;
    private final DecidedWrites decided;

    // Written under the gate; the sequence, written last, is read without it.
    private volatile long sequence;
    private int size;
    private final Journal<StoreEntry> journal;

    StoreCore(LabClock clock, WriteGate gate, int journalCapacity) {
        this.clock = clock;
        this.gate = gate;
        this.journal = new Journal<>(journalCapacity);
        this.watch = new LostUpdateWatch(slots, gate, clock);
        this.decided = new DecidedWrites(this, gate);
    }

    long sequence() {
        return sequence;
    }

    /** Under the gate, else who has just read a new key might not find it counted. */
    int size() {
        return gate.reading(() -> size);
    }

    WriteGate gate() {
        return gate;
    }

    LostUpdateWatch watch() {
        return watch;
    }

    /** The key's latest entry, removals left out, for whoever calls: an injection read by a pipeline is seen. */
    @Nullable StoreEntry read(@Nullable Object key) {
        return look(Keys.checked(key), true);
    }

    /** The same for a write that loses nothing. Two looks at one key are not what {@link #watch} watches for. */
    @Nullable StoreEntry readToDecide(Object checked) {
        return look(checked, false);
    }

    /** A pipeline never gets a value whose receipt says that nobody read it: it looks again instead. */
    private @Nullable StoreEntry look(Object key, boolean watched) {
        while (true) {
            Slot slot = slots.find(key);
            if (slot == null || !(slot.entry instanceof StoreEntry entry)) {
                return null;
            }
            if (entry.receipt() == null || noteRead(entry, Actor.current())) {
                if (watched) {
                    watch.read(slot, entry);
                }
                return entry.removed() ? null : entry;
            }
        }
    }

    /** The same, but nobody counts as having seen it. */
    @Nullable StoreEntry peek(@Nullable Object key) {
        return slots.live(Keys.checked(key));
    }

    /** Writes and returns what was there before, null where the key was missing. */
    @Nullable StoreEntry put(Object key, @Nullable Object value) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        gate.enter();
        try {
            Slot slot = slots.obtain(checked);
            StoreEntry before = slot.live();
            watch.overwrites(slot, writer);
            append(slot, value, writer, false, null);
            return before;
        } finally {
            gate.leave();
        }
    }

    /** Writes only where the key is present, or only where it is missing; returns what was there. */
    @Nullable StoreEntry putIf(boolean present, Object key, @Nullable Object value) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        gate.enter();
        try {
            StoreEntry before = slots.live(checked);
            if ((before != null) == present) {
                append(slots.obtain(checked), value, writer, false, null);
            } else if (before != null) {
                noteRead(before, writer);
                watch.forget(checked, writer);
            }
            return before;
        } finally {
            gate.leave();
        }
    }

    @Nullable StoreEntry remove(@Nullable Object key) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        gate.enter();
        try {
            StoreEntry before = slots.live(checked);
            if (before != null) {
                Slot slot = slots.obtain(checked);
                watch.overwrites(slot, writer);
                append(slot, null, writer, true, null);
            } else {
                watch.forget(checked, writer);
            }
            return before;
        } finally {
            gate.leave();
        }
    }

    void clear() {
        Actor writer = Actor.current();
        gate.enter();
        try {
            for (Slot slot : slots.all()) {
                if (slot.live() != null) {
                    append(slot, null, writer, true, null);
                }
            }
        } finally {
            gate.leave();
        }
    }

    Receipt inject(Injection injection) {
        Object key = Keys.checked(injection.key());
        Actor writer = Actor.current();
        gate.enter();
        try {
            StoreEntry live = slots.live(key);
            long version = live == null ? 0 : live.version();
            if (injection.onlyIfVersion().orElse(version) != version) {
                throw new VersionConflictException(key, injection.onlyIfVersion().getAsLong(), version);
            }
            Slot slot = slots.obtain(key);
            Receipt receipt = new Receipt(injection.id(), slot.key, slot.nextVersion(), clock.nanos(),
                    live == null ? null : live.withoutReceipt());
            append(slot, injection.value(), writer, false, receipt);
            return receipt;
        } finally {
            gate.leave();
        }
    }

    /** Adds to a number in one write; a missing or null value counts as 0. */
    Number increment(Object key, Number delta) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        StoreEntry before;
        gate.enter();
        try {
            before = slots.live(checked);
            if (before == null || before.value() == null || Arithmetic.isNumber(before.value())) {
                return addTo(before, checked, delta, writer);
            }
            noteRead(before, writer);
            watch.forget(checked, writer);
        } finally {
            gate.leave();
        }
        throw new WrongTypeException(before, "a number");
    }

    private Number addTo(@Nullable StoreEntry before, Object key, Number delta, Actor writer) {
        Number sum = delta;
        if (before != null) {
            noteRead(before, writer);
            sum = before.value() instanceof Number number ? Arithmetic.add(number, delta) : delta;
        }
        append(slots.obtain(key), sum, writer, false, null);
        return sum;
    }

    /** Changes a key by a decision that may be made several times, outside every lock of ours. */
    Decision decide(Object key, Decision.Maker maker) {
        return decided.write(Keys.checked(key), maker);
    }

    /** Writes {@code next} if nobody wrote the key since {@code seen} was read (null: it was missing). */
    boolean replace(Object key, @Nullable StoreEntry seen, @Nullable Object next, boolean remove) {
        Actor writer = Actor.current();
        gate.enter();
        try {
            if (slots.live(key) != seen) {
                return false;
            }
            append(slots.obtain(key), next, writer, remove, null);
            return true;
        } finally {
            gate.leave();
        }
    }

    <T extends @Nullable Object> T exclusively(Callable<T> code) throws Exception {
        return gate.exclusively(code);
    }

    Changes changesSince(long since) {
        if (sequence == since) {
            return new Changes(List.of(), since, false);
        }
        return gate.reading(() -> new Changes(slots.writtenAfter(since), sequence, !slots.knowsAllAfter(since)));
    }

    /** One moment's live entries, in the order in which the keys were first written; reads nobody's injection. */
    List<StoreEntry> entries() {
        return gate.reading(slots::liveEntries);
    }

    /** The same for whoever calls: injections among them, read by a pipeline, are seen. */
    List<StoreEntry> readAll() {
        Actor reader = Actor.current();
        return gate.reading(() -> {
            List<StoreEntry> entries = slots.liveEntries();
            entries.forEach(entry -> noteReadAmongOthers(entry, reader));
            return entries;
        });
    }

    Journal.Slice<StoreEntry> journalAfter(long after, int most) {
        return gate.reading(() -> journal.after(after, most));
    }

    void reserveJournal(long read, int most) {
        gate.reading(() -> {
            journal.reserve(read, most);
            return sequence;
        });
    }

    long journalDropped() {
        return gate.reading(journal::dropped);
    }

    /** Completes an injection's receipt; false where it was overwritten before this reader could say it saw it. */
    boolean noteRead(StoreEntry entry, Actor reader) {
        Receipt receipt = entry.receipt();
        return receipt == null || !reader.isPipeline() || receipt.isSeenBy(reader.signature(), clock);
    }

    /** The same for an entry that was read together with others. */
    void noteReadAmongOthers(StoreEntry entry, Actor reader) {
        noteRead(entry, reader);
        watch.read(entry, reader);
    }

    private void append(Slot slot, @Nullable Object value, Actor writer, boolean removed, @Nullable Receipt receipt) {
        StoreEntry before = slot.entry;
        long now = receipt == null ? clock.nanos() : receipt.nanos();
        StoreEntry entry = new StoreEntry(
                slot.key, value, slot.nextVersion(), sequence + 1, writer.signature(), now, removed, receipt);
        write(slot, entry);
        watch.forget(slot, writer);
        if (before != null && before.receipt() != null) {
            before.receipt().overwritten(writer.signature(), now);
        }
        sequence = entry.sequence();
    }

    private void write(Slot slot, StoreEntry entry) {
        size += (entry.removed() ? 0 : 1) - (slot.live() == null ? 0 : 1);
        slots.write(slot, entry);
        journal.add(entry);
    }

    /** Takes over a write as it was recorded; only its place among all writes is this store's own. */
    void restore(StoreEntry recorded) {
        gate.reading(() -> {
            Slot slot = slots.obtain(Keys.checked(recorded.key()));
            write(slot, new StoreEntry(slot.key, recorded.value(), recorded.version(), sequence + 1,
                    recorded.writer(), recorded.nanos(), recorded.removed(), recorded.receipt()));
            sequence = sequence + 1;
            return sequence;
        });
    }
}
