package org.runspacelab.store;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A synchronized hashtable that any number of runspaces and the user read and write while everything runs.
 * Mirrors {@code [hashtable]::Synchronized(@{})} of .NET: text keys ignore case and keep their first casing,
 * other keys are themselves, null keys are refused, null values are values, a missing key reads as null.
 *
 * <p>Reads take no lock. Each write is atomic and gets a version (per key), a sequence number (per store), its
 * writer and its time. Reading and then writing is two operations, and another's write may fall between:
 * {@link #increment}, {@link #update}, {@link #compareAndSet} and {@link #withLock} are made for that. Where
 * another thread is inside {@code withLock}, a write waits for it, 30 s at most, and then throws
 * {@link StoreLockedException}.
 *
 * <p>Plain iteration fails fast when the store changes under it; {@link #snapshot()} never does. All methods
 * may be called from any thread. Functions given to them run on the calling thread under no lock of the store.
 */
public final class SynchronizedStore extends AbstractMap<Object, @Nullable Object> {

    /** How many writes the journal keeps unless told otherwise. */
    public static final int JOURNAL_CAPACITY = 16_384;

    private final String name;
    private final StoreCore core;

    public SynchronizedStore(String name, LabClock clock) {
        this(name, clock, JOURNAL_CAPACITY);
    }

    public SynchronizedStore(String name, LabClock clock, int journalCapacity) {
        this.name = name;
        this.core = new StoreCore(clock, new WriteGate(name, WriteGate.DEFAULT_LIMIT), journalCapacity);
    }

    /** What the store is called where it is shown. */
    public String name() {
        return name;
    }

    // ---- reading

    @Override
    public @Nullable Object get(@Nullable Object key) {
        StoreEntry entry = core.read(key);
        return entry == null ? null : entry.value();
    }

    /** The key's latest write, read as {@link #get} reads; null where the key is missing. */
    public @Nullable StoreEntry entry(Object key) {
        return core.read(key);
    }

    @Override
    public @Nullable Object getOrDefault(@Nullable Object key, @Nullable Object missing) {
        StoreEntry entry = core.read(key);
        return entry == null ? missing : entry.value();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return core.peek(key) != null;
    }

    @Override
    public int size() {
        return core.size();
    }

    @Override
    public boolean isEmpty() {
        return core.size() == 0;
    }

    /** The key's version: 0 where it is missing. */
    public long version(Object key) {
        StoreEntry entry = core.peek(key);
        return entry == null ? 0 : entry.version();
    }

    /** The name of who wrote the key last; null where it is missing. */
    public @Nullable String writer(Object key) {
        StoreEntry entry = core.peek(key);
        return entry == null ? null : entry.writer().name();
    }

    // ---- writing

    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
        return valueOf(core.put(key, value));
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return valueOf(core.remove(key));
    }

    @Override
    public void clear() {
        core.clear();
    }

    @Override
    public @Nullable Object putIfAbsent(Object key, @Nullable Object value) {
        return valueOf(core.putIfMissing(key, value));
    }

    /** Adds one to a number, as one write, and returns the sum; a missing key counts as 0. */
    public Number increment(Object key) {
        return increment(key, 1);
    }

    /**
     * Adds to a number, as one write, and returns the sum; a missing key or null counts as 0. A sum too large
     * for its type becomes a larger one.
     *
     * @throws WrongTypeException when the key holds something that is not a number
     */
    public Number increment(Object key, Number delta) {
        if (!Arithmetic.isNumber(delta)) {
            throw new IllegalArgumentException("can't add a " + delta.getClass().getName());
        }
        return core.increment(key, delta);
    }

    /**
     * Replaces a value by what the function makes of it, losing nobody's write, and returns the new value. The
     * function may run several times; it gets null where the key is missing.
     */
    public @Nullable Object update(Object key, UnaryOperator<@Nullable Object> change) {
        return core.update(key, change);
    }

    /** Writes {@code next} only if the key holds {@code expected}; numbers are compared by value. */
    public boolean compareAndSet(Object key, @Nullable Object expected, @Nullable Object next) {
        return replaceIf(key, expected, next, false);
    }

    @Override
    public boolean replace(Object key, @Nullable Object expected, @Nullable Object next) {
        return core.peek(key) != null && replaceIf(key, expected, next, false);
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object expected) {
        return key != null && core.peek(key) != null && replaceIf(key, expected, null, true);
    }

    /** Runs code while nobody else can write; readers go on. Calls may be nested in one thread. */
    public <T extends @Nullable Object> T withLock(Callable<T> code) throws Exception {
        return core.exclusively(code);
    }

    /**
     * Writes on behalf of the user and returns the receipt, which tells later what became of it.
     *
     * @throws VersionConflictException when the injection wanted another version; nothing was written
     */
    public Receipt inject(Injection injection) {
        return core.inject(injection);
    }

    // ---- the rest of Map, atomic as well

    @Override
    public @Nullable Object compute(
            Object key, BiFunction<? super Object, ? super @Nullable Object, ? extends @Nullable Object> change) {
        while (true) {
            StoreEntry seen = core.read(key);
            Object next = change.apply(key, valueOf(seen));
            if (seen == null && next == null || core.replace(key, seen, next, next == null)) {
                return next;
            }
        }
    }

    @Override
    public @Nullable Object computeIfAbsent(
            Object key, Function<? super Object, ? extends @Nullable Object> make) {
        return compute(key, (k, old) -> old == null ? make.apply(k) : old);
    }

    @Override
    public @Nullable Object computeIfPresent(
            Object key, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> change) {
        return compute(key, (k, old) -> old == null ? null : change.apply(k, old));
    }

    @Override
    public @Nullable Object merge(
            Object key, Object value, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> change) {
        return compute(key, (_, old) -> old == null ? value : change.apply(old, value));
    }

    // ---- looking at all of it

    /** A consistent copy of one moment, in the order in which the keys were first written; it never changes. */
    public Map<Object, @Nullable Object> snapshot() {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        for (StoreEntry entry : core.entries()) {
            copy.put(entry.key(), entry.value());
        }
        return Collections.unmodifiableMap(copy);
    }

    /** The latest entries of one moment, in the order in which the keys were first written. */
    public List<StoreEntry> entries() {
        return core.entries();
    }

    /** The sequence number of the last write; 0 before the first. Takes no lock. */
    public long sequence() {
        return core.sequence();
    }

    /** What changed after the write with this sequence number (0: everything). Costs what changed. */
    public Changes changesSince(long sequence) {
        return core.changesSince(sequence);
    }

    /** Up to {@code most} writes after this sequence number, with the count of those already let go. */
    public Journal.Slice<StoreEntry> journalAfter(long sequence, int most) {
        return core.journalAfter(sequence, most);
    }

    /** How many writes the journal has let go. */
    public long journalDropped() {
        return core.journalDropped();
    }

    /** The live view that the original's enumeration is: it fails when the store changes under it. */
    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                return new FailFastIterator(core);
            }

            @Override
            public int size() {
                return core.size();
            }
        };
    }

    /** A store is itself only, as in the original: its content changes while it is compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Says what it is and no values: those may be the store itself. */
    @Override
    public String toString() {
        return "store %s (%d keys)".formatted(name, size());
    }

    private boolean replaceIf(@Nullable Object key, @Nullable Object expected, @Nullable Object next, boolean remove) {
        Object checked = Keys.checked(key);
        while (true) {
            StoreEntry seen = core.read(checked);
            if (!Arithmetic.same(expected, valueOf(seen))) {
                return false;
            }
            if (core.replace(checked, seen, next, remove)) {
                return true;
            }
        }
    }

    private static @Nullable Object valueOf(@Nullable StoreEntry entry) {
        return entry == null ? null : entry.value();
    }
}
