package org.runspacelab.store;

import java.time.Duration;

/** A write gave up because another actor has shut all writers out, with {@code withLock}, for too long. */
public final class StoreLockedException extends RuntimeException {

    StoreLockedException(String store, Actor holder, Duration waited) {
        super("Store \"%s\" is locked by %s; waited %d ms: stop it, or make its withLock shorter"
                .formatted(store, holder.name(), waited.toMillis()));
    }

    StoreLockedException(String store, InterruptedException cause) {
        super("Interrupted while waiting to write to store \"%s\"".formatted(store), cause);
    }
}
