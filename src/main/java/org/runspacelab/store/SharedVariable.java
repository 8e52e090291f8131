package org.runspacelab.store;

import static org.runspacelab.store.Decision.valueOf;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A single cell that any number of runspaces and the user read and write while everything runs. Mirrors
 * {@code [ref]} of PowerShell; null is a value.
 *
 * <p>Reading takes no lock. Each write is atomic and has a version, its writer and its time. Reading and then
 * setting is two operations, and another's write may fall between and be lost, which is counted where a pipeline
 * does it: {@link #update} and {@link #compareAndSet} lose nothing. All methods may be called from any thread;
 * functions run on the calling thread under no lock.
 */
public final class SharedVariable {

    private final String name;
    private final StoreCore core;

    public SharedVariable(String name, LabClock clock, @Nullable Object initial) {
        this.name = Objects.requireNonNull(name, "name");
        this.core = new StoreCore(clock, new WriteGate(name, WriteGate.DEFAULT_LIMIT), 1, 1);
        core.put(name, initial);
    }

    /** What it is called where it is shown. */
    public String name() {
        return name;
    }

    public @Nullable Object get() {
        return valueOf(core.read(name));
    }

    public void set(@Nullable Object value) {
        core.put(name, value);
    }

    /** The same as {@link #get()}, by the name that scripts use. */
    public @Nullable Object getValue() {
        return get();
    }

    /** The same as {@link #set}, by the name that scripts use. */
    public void setValue(@Nullable Object value) {
        set(value);
    }

    /**
     * Replaces the value by what the function makes of it, losing nobody's write, and returns the new value. The
     * function may run several times; where others are faster every time, it runs while nobody else can write.
     *
     * @throws StoreLockedException when somebody else's function keeps all writers out for longer than 30 s
     */
    public @Nullable Object update(UnaryOperator<@Nullable Object> change) {
        return core.decide(name, seen -> new Decision.Write(change.apply(valueOf(seen)))).result();
    }

    /** Sets {@code next} only if the value is {@code expected}; numbers are compared by value. */
    public boolean compareAndSet(@Nullable Object expected, @Nullable Object next) {
        Decision change = new Decision.Write(next);
        return core.decide(name, Decision.onlyIf(expected, true, change)) == change;
    }

    /** The number of writes so far, the initial one among them. Takes no lock. */
    public long sequence() {
        return entry().sequence();
    }

    /** The latest write, with the name as its key; no pipeline counts as having read it. Takes no lock. */
    public StoreEntry entry() {
        return Objects.requireNonNull(core.peek(name));
    }

    /** How many writes were lost: overwritten by a pipeline that had read before them. Takes no lock. */
    public long lostUpdates() {
        return core.watch().total();
    }

    /** The last lost update. Takes no lock. */
    public Optional<LostUpdate> lastLost() {
        return Optional.ofNullable(core.watch().of(name)).map(LostUpdate.Tally::last);
    }

    /** Whether to watch for lost updates; on at first. What was counted stays. */
    public void watchLostUpdates(boolean on) {
        core.watch().turn(on);
    }

    /** Lets others write again where this thread, abandoned inside {@link #update}, keeps them out. Never waits. */
    public boolean breakLock(Thread holder) {
        return core.gate().breakHold(holder);
    }

    /** Who is inside an exclusive {@link #update}, and who waits for that to end. Takes no lock. */
    public LockLook lockLook() {
        return core.gate().look();
    }

    /** Says what it is and not its value: that may be anything. */
    @Override
    public String toString() {
        return "shared variable " + name;
    }
}
