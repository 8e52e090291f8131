package org.runspacelab.ui.console;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.ui.search.LineSearch;

/**
 * Which lines of the console are shown.
 *
 * @param streams those of these streams
 * @param source those of this source; null for all
 * @param search those in whose text this is found
 * @param inverse those in whose text it is not found instead
 */
record ConsoleFilter(Set<StreamKind> streams, @Nullable String source, LineSearch search, boolean inverse)
        implements Predicate<ConsoleLine> {

    @Override
    public boolean test(ConsoleLine line) {
        return streams.contains(line.stream())
                && (source == null || source.equals(line.source()))
                && (search.isEmpty() || search.finds(line.text()) != inverse || search.gaveUp());
    }
}
