package org.runspacelab.store;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The store without its {@code Map} face: slots, the locks for writes, versions, receipts and the last writes.
 * Reads are a lookup and one volatile read.
 */
final class StoreCore {

    /** What is done to a key by its one writer; quick, and nobody's code but ours. */
    @FunctionalInterface
    private interface Writing<T extends @Nullable Object> {
        /** @param slot the key's slot, null where it was never written */
        T on(@Nullable Slot slot, Stripes.Stripe stripe);
    }

    private final LabClock clock;
    private final WriteGate gate;
    private final Stripes stripes;
    private final SlotTable slots;
    private final WriteRing ring;
    private final LostUpdateWatch watch;
    private final DecidedWrites decided;
    private final StoreLooks looks;

    /**
     * @param stripeCount how many keys can be written at once, a power of two
     * @param journalCapacity how many of the last writes are kept
     */
    StoreCore(LabClock clock, WriteGate gate, int stripeCount, int journalCapacity) {
        this.clock = clock;
        this.gate = gate;
        this.stripes = new Stripes(stripeCount);
        this.slots = new SlotTable(stripes);
        this.ring = new WriteRing(journalCapacity);
        this.watch = new LostUpdateWatch(slots, gate, clock);
        this.decided = new DecidedWrites(this, gate, stripes);
        this.looks = new StoreLooks(stripes, slots, ring);
    }

    long sequence() {
        return ring.last();
    }

    WriteGate gate() {
        return gate;
    }

    LostUpdateWatch watch() {
        return watch;
    }

    /** What is seen of all keys together. */
    StoreLooks looks() {
        return looks;
    }

    /** The key's latest entry, removals left out, for whoever calls: an injection read by a pipeline is seen. */
    @Nullable StoreEntry read(@Nullable Object key) {
        Object checked = Keys.checked(key);
        Slot slot = slots.findAny(checked);
        StoreEntry entry = slot == null ? null : slot.entry;
        if (slot == null || entry == null || entry.removed() || entry.receipt() != null) {
            return look(checked, true);
        }
        watch.read(slot, entry);
        return entry;
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
        return write(checked, (found, stripe) -> {
            Slot slot = found == null ? slots.obtain(checked, stripe) : found;
            StoreEntry before = slot.live();
            watch.overwrites(slot, writer);
            append(slot, value, writer, false, null);
            return before;
        });
    }

    /** Writes only where the key is present, or only where it is missing; returns what was there. */
    @Nullable StoreEntry putIf(boolean present, Object key, @Nullable Object value) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        return write(checked, (slot, stripe) -> {
            StoreEntry before = liveIn(slot);
            if ((before != null) == present) {
                append(slot == null ? slots.obtain(checked, stripe) : slot, value, writer, false, null);
            } else if (before != null) {
                noteRead(before, writer);
                watch.forget(checked, writer);
            }
            return before;
        });
    }

    @Nullable StoreEntry remove(@Nullable Object key) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        StoreEntry removed = write(checked, (slot, _) -> {
            StoreEntry before = liveIn(slot);
            if (slot != null && before != null) {
                watch.overwrites(slot, writer);
                append(slot, null, writer, true, null);
            } else {
                watch.forget(checked, writer);
            }
            return before;
        });
        slots.forgetTooMany();
        return removed;
    }

    void clear() {
        Actor writer = Actor.current();
        while (!stripes.inAll(() -> gate.isOpen() && removeAll(writer))) {
            gate.awaitOpen(null);
        }
        slots.forgetTooMany();
    }

    private boolean removeAll(Actor writer) {
        for (Slot slot : slots.all()) {
            if (slot.live() != null) {
                append(slot, null, writer, true, null);
            }
        }
        return true;
    }

    Receipt inject(Injection injection) {
        Object key = Keys.checked(injection.key());
        Actor writer = Actor.current();
        return write(key, (found, stripe) -> {
            StoreEntry live = liveIn(found);
            long version = live == null ? 0 : live.version();
            if (injection.onlyIfVersion().orElse(version) != version) {
                throw new VersionConflictException(key, injection.onlyIfVersion().getAsLong(), version);
            }
            Slot slot = found == null ? slots.obtain(key, stripe) : found;
            Receipt receipt = new Receipt(injection.id(), slot.key, slot.nextVersion(), clock.nanos(),
                    live == null ? null : live.withoutReceipt());
            append(slot, injection.value(), writer, false, receipt);
            return receipt;
        });
    }

    /** Adds to a number in one write; a missing or null value counts as 0. */
    Number increment(Object key, Number delta) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        Object outcome = write(checked, (slot, stripe) -> {
            StoreEntry before = liveIn(slot);
            if (before == null || before.value() == null || Arithmetic.isNumber(before.value())) {
                return addTo(before, slot == null ? slots.obtain(checked, stripe) : slot, delta, writer);
            }
            noteRead(before, writer);
            watch.forget(checked, writer);
            return before;
        });
        if (outcome instanceof StoreEntry wrong) {
            // The text of a foreign value is made under no lock.
            throw new WrongTypeException(wrong, "a number");
        }
        return (Number) outcome;
    }

    private Number addTo(@Nullable StoreEntry before, Slot slot, Number delta, Actor writer) {
        Number sum = delta;
        if (before != null) {
            noteRead(before, writer);
            sum = before.value() instanceof Number number ? Arithmetic.add(number, delta) : delta;
        }
        append(slot, sum, writer, false, null);
        return sum;
    }

    /** Changes a key by a decision that may be made several times, outside every lock of ours. */
    Decision decide(Object key, Decision.Maker maker) {
        return decided.write(Keys.checked(key), maker);
    }

    /** Writes {@code next} if nobody wrote the key since {@code seen} was read (null: it was missing). */
    boolean replace(Object key, @Nullable StoreEntry seen, @Nullable Object next, boolean remove) {
        Actor writer = Actor.current();
        boolean replaced = write(key, (slot, stripe) -> {
            if (liveIn(slot) != seen) {
                return false;
            }
            append(slot == null ? slots.obtain(key, stripe) : slot, next, writer, remove, null);
            return true;
        });
        if (remove) {
            slots.forgetTooMany();
        }
        return replaced;
    }

    <T extends @Nullable Object> T exclusively(Callable<T> code) throws Exception {
        return gate.exclusively(stripes, code);
    }

    /** One moment's live entries, for whoever calls: injections among them, read by a pipeline, are seen. */
    List<StoreEntry> readAll() {
        Actor reader = Actor.current();
        return stripes.inAll(() -> {
            List<StoreEntry> entries = slots.liveEntries();
            entries.forEach(entry -> noteReadAmongOthers(entry, reader));
            return entries;
        });
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

    private static @Nullable StoreEntry liveIn(@Nullable Slot slot) {
        return slot == null ? null : slot.live();
    }

    /** Does it under the key's stripe, once nobody else has the right to be the only writer. */
    private <T extends @Nullable Object> T write(Object key, Writing<T> writing) {
        while (true) {
            Slot found = slots.find(key);
            Stripes.Stripe stripe = found == null ? slots.stripeOf(key) : found.stripe;
            synchronized (stripe) {
                if (gate.isOpen()) {
                    return writing.on(found == null || found.dead ? slots.find(key) : found, stripe);
                }
            }
            gate.awaitOpen(key);
        }
    }

    private void append(Slot slot, @Nullable Object value, Actor writer, boolean removed, @Nullable Receipt receipt) {
        StoreEntry before = slot.entry;
        Receipt overwritten = before == null ? null : before.receipt();
        // Receipts tell durations: no coarse reading there.
        long now = receipt != null ? receipt.nanos() : overwritten != null ? clock.nanos() : clock.stamp();
        StoreEntry entry = new StoreEntry(
                slot.key, value, slot.nextVersion(), ring.next(), writer.signature(), now, removed, receipt);
        slots.write(slot, entry);
        ring.put(entry);
        watch.forget(slot, writer);
        if (overwritten != null) {
            overwritten.overwritten(writer.signature(), now);
        }
    }

    /** Takes over a write as it was recorded; only its place among all writes is this store's own. */
    void restore(StoreEntry recorded) {
        Object key = Keys.checked(recorded.key());
        write(key, (found, stripe) -> {
            Slot slot = found == null ? slots.obtain(key, stripe) : found;
            StoreEntry entry = recorded.inPlace(slot.key, ring.next());
            slots.write(slot, entry);
            ring.put(entry);
            return slot;
        });
    }
}
