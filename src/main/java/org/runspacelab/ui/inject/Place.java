package org.runspacelab.ui.inject;

import org.runspacelab.store.SynchronizedStore;

/** A key of a store. */
record Place(SynchronizedStore store, Object key) {

    /** Stores are the same where they are one object, not where they hold the same; text keys ignore case. */
    boolean isSameAs(Place other) {
        return store == other.store
                && (key instanceof String text && other.key instanceof String text2
                        ? text.equalsIgnoreCase(text2)
                        : key.equals(other.key));
    }
}
