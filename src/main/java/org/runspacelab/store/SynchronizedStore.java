package org.runspacelab.store;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Looks through a copy of one moment. */
    @Override
    public boolean containsValue(@Nullable Object value) {
        return core.entries().stream().anyMatch(entry -> Objects.equals(value, entry.value()));
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

    /** Writes only where the key is missing; a null that was put there is a value and stays. */
    @Override
    public @Nullable Object putIfAbsent(Object key, @Nullable Object value) {
        return valueOf(core.putIf(false, key, value));
    }

    @Override
    public @Nullable Object replace(Object key, @Nullable Object value) {
        return valueOf(core.putIf(true, key, value));
    }

    /** Adds one, as {@link #increment(Object, Number)} does. */
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
        return core.decide(key, seen -> new Decision.Write(change.apply(valueOf(seen)))).result();
    }

    /** Writes {@code next} only if the key holds {@code expected}; numbers are compared by value, missing is null. */
    public boolean compareAndSet(Object key, @Nullable Object expected, @Nullable Object next) {
        return changeIf(true, key, expected, new Decision.Write(next));
    }

    @Override
    public boolean replace(Object key, @Nullable Object expected, @Nullable Object next) {
        return changeIf(false, key, expected, new Decision.Write(next));
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object expected) {
        return changeIf(false, Keys.checked(key), expected, new Decision.Remove());
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
        return core.decide(key, seen -> Decision.computed(seen, change.apply(key, valueOf(seen)))).result();
    }

    @Override
    public @Nullable Object computeIfAbsent(
            Object key, Function<? super Object, ? extends @Nullable Object> make) {
        return core.decide(key, seen -> {
            Object old = valueOf(seen);
            return old == null ? Decision.computed(null, make.apply(key)) : new Decision.Keep(old);
        }).result();
    }

    @Override
    public @Nullable Object computeIfPresent(
            Object key, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> change) {
        return core.decide(key, seen -> {
            Object old = valueOf(seen);
            return old == null ? new Decision.Keep(null) : Decision.computed(seen, change.apply(key, old));
        }).result();
    }

    @Override
    public @Nullable Object merge(
            Object key, Object value, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> change) {
        Objects.requireNonNull(value, "value");
        return core.decide(key, seen -> {
            Object old = valueOf(seen);
            return Decision.computed(seen, old == null ? value : change.apply(old, value));
        }).result();
    }

    // ---- looking at all of it

    /** A consistent, immutable copy of one moment, in the order of first writes; its keys ignore case as well. */
    public Map<Object, @Nullable Object> snapshot() {
        return new SnapshotMap(core.readAll());
    }

    /** The latest entries of one moment, in the order in which the keys were first written. */
    public List<StoreEntry> entries() {
        return core.readAll();
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

    private boolean changeIf(boolean missingIsNull, Object key, @Nullable Object expected, Decision change) {
        Decision.Maker maker = seen -> (missingIsNull || seen != null) && Arithmetic.same(expected, valueOf(seen))
                ? change
                : new Decision.Keep(null);
        return core.decide(key, maker) == change;
    }

    private static @Nullable Object valueOf(@Nullable StoreEntry entry) {
        return entry == null ? null : entry.value();
    }
}
