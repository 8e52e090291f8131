package org.runspacelab.store;

import static org.runspacelab.store.Decision.valueOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A synchronized hashtable that any number of runspaces and the user read and write while everything runs.
 * Mirrors {@code [hashtable]::Synchronized(@{})} of .NET: text keys ignore case and keep their first casing,
 * other keys are themselves, null keys are refused, null values are values, a missing key reads as null.
 *
 * <p>Reading a key takes no lock. Each write is atomic and gets a version (per key), a sequence number (per store), its
 * writer and its time. Reading and then writing is two operations, and another's write may fall between:
 * {@link #increment}, {@link #update}, {@link #compareAndSet} and {@link #withLock} are made for that. Where
 * another thread is inside {@code withLock}, a write waits for it, 30 s at most, and then throws
 * {@link StoreLockedException}.
 *
 * <p>Plain iteration fails fast when the store changes under it; {@link #snapshot()} never does. All methods
 * may be called from any thread. Functions given to them run on the calling thread under no lock of the store.
 */
public final class SynchronizedStore extends StoreMap {

    /** How many writes the journal keeps unless told otherwise. */
    public static final int JOURNAL_CAPACITY = 16_384;

    private static final int STRIPES = 16;

    private final String name;

    public SynchronizedStore(String name, LabClock clock) {
        this(name, clock, JOURNAL_CAPACITY);
    }

    public SynchronizedStore(String name, LabClock clock, int journalCapacity) {
        super(new StoreCore(clock, new WriteGate(name, WriteGate.DEFAULT_LIMIT), STRIPES, journalCapacity));
        this.name = name;
    }

    /** What the store is called where it is shown. */
    public String name() {
        return name;
    }

    /**
     * Takes over a write that was recorded, with the version, writer, time and receipt it had: for a store that shows
     * the past.
     */
    public void restore(StoreEntry recorded) {
        core.restore(recorded);
    }

    // ---- reading

    /** The key's latest write, read as {@link #get} reads; null where the key is missing. */
    public @Nullable StoreEntry entry(Object key) {
        return core.read(key);
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
        Decision change = new Decision.Write(next);
        return core.decide(key, Decision.onlyIf(expected, true, change)) == change;
    }

    /** Runs code while nobody else can write; readers go on. Calls may be nested in one thread. */
    public <T extends @Nullable Object> T withLock(Callable<T> code) throws Exception {
        return core.exclusively(code);
    }

    /**
     * Takes the right to be the only writer from the code inside {@link #withLock}, whoever runs it, so that others
     * can write again; false where nobody had it. For a pipeline that was abandoned: code inside that is still
     * running goes on, and from now on writes as everybody does, among the others. Never waits.
     */
    public boolean breakLock() {
        return core.gate().breakHold(null);
    }

    /** Does so only where this thread has it: nobody suffers who took it after an abandoned thread let it go. */
    public boolean breakLock(Thread holder) {
        return core.gate().breakHold(holder);
    }

    /** Who is inside {@link #withLock}, or in an exclusive try of {@link #update}. Takes no lock. */
    public Optional<Actor> lockHolder() {
        return Optional.ofNullable(core.gate().holder());
    }

    /** Who is inside {@link #withLock}, and who waits for that to end. Takes no lock. */
    public LockLook lockLook() {
        return core.gate().look();
    }

    /**
     * Writes on behalf of the user and returns the receipt, which tells later what became of it.
     *
     * @throws VersionConflictException when the injection wanted another version; nothing was written
     */
    public Receipt inject(Injection injection) {
        return core.inject(injection);
    }

    /** Removes the key if it still has this version; false where it has another, or is missing already. */
    public boolean removeAt(Object key, long version) {
        StoreEntry seen = core.peek(key);
        return seen != null && seen.version() == version && core.replace(seen.key(), seen, null, true);
    }

    // ---- lost updates: a pipeline read a key, somebody else wrote it, and the pipeline overwrote that with put

    /** Whether to watch for lost updates; on at first. What was counted stays. */
    public void watchLostUpdates(boolean on) {
        core.watch().turn(on);
    }

    /** How many writes to any key were lost so far. Takes no lock. */
    public long lostUpdates() {
        return core.watch().total();
    }

    /** How many writes to this key were lost so far: overwritten unread by who had read before. Takes no lock. */
    public long lostUpdates(Object key) {
        LostUpdate.Tally tally = core.watch().of(Keys.checked(key));
        return tally == null ? 0 : tally.count();
    }

    /** The key's last lost update. Takes no lock. */
    public Optional<LostUpdate> lastLost(Object key) {
        return Optional.ofNullable(core.watch().of(Keys.checked(key))).map(LostUpdate.Tally::last);
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

    /**
     * The sequence number of the last write; 0 before the first. Takes no lock: a number can be read
     * a moment before its value.
     */
    public long sequence() {
        return core.sequence();
    }

    /** What changed after the write with this sequence number (0: everything). Costs what was
     * written since, or what there is, whichever is less. */
    public Changes changesSince(long sequence) {
        return core.looks().changesSince(sequence);
    }

    /** Up to {@code most} writes after this sequence number, with the count of those already let go. */
    public Journal.Slice<StoreEntry> journalAfter(long sequence, int most) {
        return core.looks().journalAfter(sequence, most);
    }

    /**
     * Keeps for a reader up to {@code most} writes that follow this one, which it has read, until it calls again; with
     * 0 as many as ever are kept. Readers at the same time get what the last of them asked for.
     */
    public void reserveJournal(long read, int most) {
        core.looks().reserveJournal(read, most);
    }

    /** How many writes the journal has let go. */
    public long journalDropped() {
        return core.looks().journalDropped();
    }

    /** Says what it is and no values: those may be the store itself. */
    @Override
    public String toString() {
        return "store %s (%d keys)".formatted(name, size());
    }
}
