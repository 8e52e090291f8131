package org.runspacelab.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The store without its {@code Map} face: slots, the one lock for writes, versions, receipts and the journal.
 * Reads are a lookup and one volatile read.
 */
final class StoreCore {

    private static final int OPTIMISTIC_TRIES = 32;
    /** Removed keys remember their version until this many are removed; then the oldest half is forgotten. */
    private static final int MAX_TOMBSTONES = 4096;

    private final LabClock clock;
    private final WriteGate gate;
    /** Slots under their folded key, and under other casings that were used, as aliases. */
    private final ConcurrentMap<Object, Slot> byKey = new ConcurrentHashMap<>();

    // Written under the gate; sequence and size are read without it.
    private volatile long sequence;
    private volatile int size;
    private long ordinals;
    private final WriteOrder order = new WriteOrder();
    private final Journal<StoreEntry> journal;
    private final Deque<Slot> tombstones = new ArrayDeque<>();
    /** The latest removal whose key was forgotten: who last looked before it can't be told of it any more. */
    private long forgottenThrough;

    StoreCore(LabClock clock, WriteGate gate, int journalCapacity) {
        this.clock = clock;
        this.gate = gate;
        this.journal = new Journal<>(journalCapacity);
    }

    long sequence() {
        return sequence;
    }

    int size() {
        return size;
    }

    /** The key's latest entry, removals left out, for whoever calls: an injection read by a pipeline is seen. */
    @Nullable StoreEntry read(@Nullable Object key) {
        StoreEntry entry = peek(key);
        if (entry != null && entry.receipt() != null) {
            noteRead(entry, Actor.current());
        }
        return entry;
    }

    /** The same, but nobody counts as having seen it. */
    @Nullable StoreEntry peek(@Nullable Object key) {
        return liveOf(find(Keys.checked(key)));
    }

    /** Writes and returns what was there before, null where the key was missing. */
    @Nullable StoreEntry put(Object key, @Nullable Object value) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        gate.enter();
        try {
            Slot slot = slotFor(checked);
            StoreEntry before = slot.live();
            append(slot, value, writer, false, null);
            return before;
        } finally {
            gate.leave();
        }
    }

    /** Writes only where the key is missing; returns what was there. */
    @Nullable StoreEntry putIfMissing(Object key, @Nullable Object value) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        gate.enter();
        try {
            Slot slot = slotFor(checked);
            StoreEntry before = slot.live();
            if (before == null) {
                append(slot, value, writer, false, null);
            } else {
                noteRead(before, writer);
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
            Slot slot = find(checked);
            StoreEntry before = liveOf(slot);
            if (slot != null && before != null) {
                append(slot, null, writer, true, null);
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
            for (Slot slot : order.all()) {
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
            StoreEntry live = liveOf(find(key));
            long version = live == null ? 0 : live.version();
            if (injection.onlyIfVersion().orElse(version) != version) {
                throw new VersionConflictException(key, injection.onlyIfVersion().getAsLong(), version);
            }
            Slot slot = slotFor(key);
            Receipt receipt = new Receipt(injection.id(), slot.key, nextVersion(slot), clock.nanos());
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
        StoreEntry wrong;
        gate.enter();
        try {
            Slot slot = slotFor(checked);
            StoreEntry before = slot.live();
            Object value = before == null || before.value() == null ? (Number) 0 : before.value();
            if (before == null || Arithmetic.isNumber(value)) {
                Number sum = Arithmetic.add((Number) value, delta);
                noteReadOf(before, writer);
                append(slot, sum, writer, false, null);
                return sum;
            }
            noteRead(before, writer);
            wrong = before;
        } finally {
            gate.leave();
        }
        throw new WrongTypeException(wrong, "a number");
    }

    /** Writes {@code next} if nobody wrote the key since {@code seen} was read (null: it was missing). */
    boolean replace(Object key, @Nullable StoreEntry seen, @Nullable Object next, boolean remove) {
        Object checked = Keys.checked(key);
        Actor writer = Actor.current();
        gate.enter();
        try {
            if (liveOf(find(checked)) != seen) {
                return false;
            }
            append(slotFor(checked), next, writer, remove, null);
            return true;
        } finally {
            gate.leave();
        }
    }

    /** Changes a value by a function that may run several times, outside every lock of ours. */
    @Nullable Object update(Object key, UnaryOperator<@Nullable Object> change) {
        for (int i = 0; i < OPTIMISTIC_TRIES; i++) {
            StoreEntry seen = read(key);
            Object next = change.apply(seen == null ? null : seen.value());
            if (replace(key, seen, next, false)) {
                return next;
            }
        }
        return updateAlone(key, change);
    }

    /** Others were faster every time: now nobody else writes until it is done. */
    private @Nullable Object updateAlone(Object key, UnaryOperator<@Nullable Object> change) {
        try {
            return exclusively(() -> {
                StoreEntry seen = read(key);
                Object next = change.apply(seen == null ? null : seen.value());
                put(key, next);
                return next;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    <T extends @Nullable Object> T exclusively(Callable<T> code) throws Exception {
        return gate.exclusively(code);
    }

    Changes changesSince(long since) {
        if (sequence == since) {
            return new Changes(List.of(), since, false);
        }
        gate.enterToRead();
        try {
            boolean whole = since == 0 || since < forgottenThrough;
            return new Changes(whole ? liveEntries() : order.since(since).reversed(), sequence, whole);
        } finally {
            gate.leave();
        }
    }

    /** One moment's live entries, in the order in which the keys were first written. */
    List<StoreEntry> entries() {
        gate.enterToRead();
        try {
            return liveEntries();
        } finally {
            gate.leave();
        }
    }

    private List<StoreEntry> liveEntries() {
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

    Journal.Slice<StoreEntry> journalAfter(long after, int most) {
        gate.enterToRead();
        try {
            return journal.after(after, most);
        } finally {
            gate.leave();
        }
    }

    long journalDropped() {
        gate.enterToRead();
        try {
            return journal.dropped();
        } finally {
            gate.leave();
        }
    }

    private @Nullable Slot find(Object key) {
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

    private Slot slotFor(Object key) {
        Slot found = find(key);
        if (found != null) {
            return found;
        }
        Slot slot = new Slot(key, ++ordinals);
        byKey.put(Keys.fold(key), slot);
        return slot;
    }

    private static @Nullable StoreEntry liveOf(@Nullable Slot slot) {
        return slot == null ? null : slot.live();
    }

    private static long nextVersion(Slot slot) {
        StoreEntry last = slot.entry;
        return last == null ? 1 : last.version() + 1;
    }

    private void append(Slot slot, @Nullable Object value, Actor writer, boolean removed, @Nullable Receipt receipt) {
        StoreEntry before = slot.entry;
        boolean wasLive = before != null && !before.removed();
        long now = receipt == null ? clock.nanos() : receipt.nanos();
        StoreEntry entry = new StoreEntry(slot.key, value, nextVersion(slot), sequence + 1, writer, now, removed, receipt);
        slot.entry = entry;
        order.written(slot);
        journal.add(entry);
        size += (removed ? 0 : 1) - (wasLive ? 1 : 0);
        if (before != null && before.receipt() != null) {
            before.receipt().overwritten(writer, now);
        }
        sequence = entry.sequence();
        if (removed) {
            bury(slot);
        }
    }

    private void noteReadOf(@Nullable StoreEntry entry, Actor reader) {
        if (entry != null) {
            noteRead(entry, reader);
        }
    }

    private void noteRead(StoreEntry entry, Actor reader) {
        Receipt receipt = entry.receipt();
        if (receipt != null && reader.isPipeline() && receipt.isPending()) {
            receipt.seen(reader, clock.nanos());
        }
    }

    private void bury(Slot slot) {
        tombstones.add(slot);
        if (tombstones.size() <= MAX_TOMBSTONES) {
            return;
        }
        Set<Slot> forgotten = new HashSet<>();
        while (tombstones.size() > MAX_TOMBSTONES / 2) {
            Slot oldest = tombstones.remove();
            StoreEntry last = oldest.entry;
            if (last != null && last.removed() && forgotten.add(oldest)) {
                oldest.dead = true;
                order.forget(oldest);
                forgottenThrough = Math.max(forgottenThrough, last.sequence());
            }
        }
        byKey.values().removeAll(forgotten);
    }
}
