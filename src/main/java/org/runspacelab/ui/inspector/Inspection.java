package org.runspacelab.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueOutline;
import org.runspacelab.store.LostUpdate;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/**
 * All that the panel shows of one key at one moment. Immutable; parts that did not change are the same objects as
 * before.
 *
 * @param query what was asked
 * @param latest the key's last write; null where it was never written
 * @param page the value as text; null where it opens up
 * @param outline the value opened up; null where it is text
 * @param history the last writes, the newest first
 * @param letGo how many writes the history has not
 * @param difference of the two writes that were asked for
 * @param receipt of the last injection that is known of
 * @param outcome what became of it
 */
record Inspection(
        Query query,
        @Nullable StoreEntry latest,
        ValuePages.@Nullable Page page,
        ValueOutline.@Nullable Node outline,
        PlotPicture plot,
        List<HistoryEntry> history,
        long letGo,
        @Nullable Difference difference,
        @Nullable Receipt receipt,
        Receipt.@Nullable Outcome outcome,
        long lost,
        @Nullable LostUpdate lastLost) {

    static final Inspection NOTHING = new Inspection(
            Query.NOTHING, null, null, null, PlotPicture.NONE, List.of(), 0, null, null, null, 0, null);

    /** By identity: a property compares what it is set to, and values may have an equals of their own. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
