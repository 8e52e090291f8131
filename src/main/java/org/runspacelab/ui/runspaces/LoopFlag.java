package org.runspacelab.ui.runspaces;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * The flag that asks a runspace's loop to stop.
 *
 * @param cleared when it was cleared; empty while it is set
 * @param within how long at most its loop waits before it looks; empty where that is not known
 * @param receipt tells who saw it cleared; null where no injection cleared it
 */
public record LoopFlag(OptionalLong cleared, Optional<Duration> within, @Nullable Receipt receipt) {

    static final LoopFlag NONE = new LoopFlag(OptionalLong.empty(), Optional.empty(), null);

    /** The flag under this key as it stands. */
    public static LoopFlag of(SynchronizedStore store, String key, Optional<Duration> within) {
        StoreEntry entry = store.entry(key);
        return entry != null && Boolean.FALSE.equals(entry.value())
                ? new LoopFlag(OptionalLong.of(entry.nanos()), within, entry.receipt())
                : NONE;
    }

    /** True where the runspace of this name has read that the flag is cleared. */
    boolean isNoticedBy(String runspace) {
        return receipt != null && receipt.outcome() instanceof Receipt.Seen seen && seen.by().name().equals(runspace);
    }
}
