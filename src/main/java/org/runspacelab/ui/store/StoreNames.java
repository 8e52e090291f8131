package org.runspacelab.ui.store;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;

/** A store shown by its name. */
final class StoreNames extends StringConverter<SynchronizedStore> {

    @Override
    public String toString(@Nullable SynchronizedStore store) {
        return store == null ? "" : store.name();
    }

    @Override
    public @Nullable SynchronizedStore fromString(String text) {
        return null;
    }
}
