package org.runspacelab.store;

import static org.runspacelab.store.Decision.valueOf;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a store is as a {@link Map}: each call is atomic. Reading a key takes no lock. */
abstract sealed class StoreMap extends AbstractMap<Object, @Nullable Object> permits SynchronizedStore {

    final StoreCore core;

    StoreMap(StoreCore core) {
        this.core = core;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        StoreEntry entry = core.read(key);
        return entry == null ? null : entry.value();
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
        return core.looks().entries().stream().anyMatch(entry -> Objects.equals(value, entry.value()));
    }

    /** Waits for a write that is being made, never for {@code withLock}. */
    @Override
    public int size() {
        return core.looks().size();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

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

    @Override
    public boolean replace(Object key, @Nullable Object expected, @Nullable Object next) {
        return changeIf(key, expected, new Decision.Write(next));
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object expected) {
        return changeIf(Keys.checked(key), expected, new Decision.Remove());
    }

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
                return core.looks().size();
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

    private boolean changeIf(Object key, @Nullable Object expected, Decision change) {
        return core.decide(key, Decision.onlyIf(expected, false, change)) == change;
    }
}
