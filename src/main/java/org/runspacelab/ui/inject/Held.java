package org.runspacelab.ui.inject;

import org.jspecify.annotations.Nullable;
import org.runspacelab.store.StoreEntry;

/**
 * What a key held at a moment.
 *
 * @param version the version that held it; 0 where the key was missing
 */
record Held(@Nullable Object value, long version) {

    static Held of(@Nullable StoreEntry entry) {
        return entry == null || entry.removed() ? new Held(null, 0) : new Held(entry.value(), entry.version());
    }

    boolean isMissing() {
        return version == 0;
    }

    Held at(long other) {
        return new Held(value, other);
    }
}
