package org.runspacelab.ui.inject;

import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/** How a write of the user's ended. */
sealed interface Written {

    /**
     * It was made.
     *
     * @param receipt null for a removal: nobody can read what is gone
     * @param nanos when, a reading of the session's clock
     */
    record Done(Step step, @Nullable Receipt receipt, long nanos) implements Written {}

    /**
     * Somebody else had written the key since; nothing was written.
     *
     * @param wanted the version it was to be made at; 0: while the key is missing
     * @param now what the key holds instead; null where it is missing
     * @param value that in one line
     */
    record TooLate(Place place, long wanted, @Nullable StoreEntry now, String value) implements Written {}
}
