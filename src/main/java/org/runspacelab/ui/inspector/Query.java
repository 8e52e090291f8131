package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants to see of the store, said by the FX thread and read by the one that finds it. Immutable.
 *
 * @param key the selected key; null where none is, or the panel is folded
 * @param page the page of a long text, from 0
 * @param opened the parts of the value that are open, by the names that lead to them
 * @param width how many pixels the plot has
 * @param older one of the two writes to compare; null where none are
 * @param newer the other
 */
record Query(
        @Nullable Object key,
        int page,
        Set<List<String>> opened,
        int width,
        @Nullable HistoryEntry older,
        @Nullable HistoryEntry newer) {

    static final Query NOTHING = new Query(null, 0, Set.of(), 300, null, null);

    Query of(@Nullable Object nextKey) {
        return new Query(nextKey, 0, Set.of(), width, null, null);
    }

    Query at(int nextPage) {
        return new Query(key, nextPage, opened, width, older, newer);
    }

    Query opening(Set<List<String>> nextOpened) {
        return new Query(key, page, Set.copyOf(nextOpened), width, older, newer);
    }

    Query wide(int nextWidth) {
        return new Query(key, page, opened, nextWidth, older, newer);
    }

    Query comparing(@Nullable HistoryEntry one, @Nullable HistoryEntry other) {
        return new Query(key, page, opened, width, one, other);
    }
}
