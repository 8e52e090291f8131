package org.runspacelab.store;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store's content at one moment, immutable; its text keys ignore case, as the store's do. */
final class SnapshotMap extends AbstractMap<Object, @Nullable Object> {

    private final Map<Object, StoreEntry> byFoldedKey = new LinkedHashMap<>();

    SnapshotMap(List<StoreEntry> entries) {
        for (StoreEntry entry : entries) {
            byFoldedKey.put(Keys.fold(entry.key()), entry);
        }
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        StoreEntry entry = find(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) != null;
    }

    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                return byFoldedKey.values().stream().map(StoreEntry::toMapEntry).iterator();
            }

            @Override
            public int size() {
                return byFoldedKey.size();
            }
        };
    }

    private @Nullable StoreEntry find(@Nullable Object key) {
        return byFoldedKey.get(Keys.fold(Keys.checked(key)));
    }
}
