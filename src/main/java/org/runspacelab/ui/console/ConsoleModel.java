package org.runspacelab.ui.console;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The host's lines as the window shows them, bounded. Belongs to the FX thread. */
public final class ConsoleModel {

    /** How many lines are kept. */
    public static final int MAX_LINES = 10_000;

    private final ObservableList<ConsoleLine> lines = FXCollections.observableArrayList();
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    /** What others see; kept, because such a view follows its list only as long as somebody holds it. */
    private final ObservableList<ConsoleLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ObservableList<String> shownSources = FXCollections.unmodifiableObservableList(sources);
    private final Set<String> knownSources = new HashSet<>();
    private final ReadOnlyLongWrapper dropped = new ReadOnlyLongWrapper();

    public ObservableList<ConsoleLine> lines() {
        return shownLines;
    }

    /** Who has written lines, in the order they began to. */
    public ObservableList<String> sources() {
        return shownSources;
    }

    /** How many lines were let go. */
    public ReadOnlyLongProperty droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    /** The line with this number among all lines of the session, from 1; null where it was let go or is yet to come. */
    @Nullable ConsoleLine line(long sequence) {
        long index = sequence - 1 - dropped.get();
        return index >= 0 && index < lines.size() ? lines.get((int) index) : null;
    }

    /** Shows these and no others. */
    void replace(List<ConsoleLine> all, long before) {
        lines.clear();
        dropped.set(0);
        add(all, before);
    }

    void add(List<ConsoleLine> more, long missed) {
        List<String> newSources =
                more.stream().map(ConsoleLine::source).filter(knownSources::add).toList();
        if (!newSources.isEmpty()) {
            sources.addAll(newSources);
        }
        lines.addAll(more);
        int over = Math.max(0, lines.size() - MAX_LINES);
        if (over > 0) {
            lines.remove(0, over);
        }
        dropped.set(dropped.get() + missed + over);
    }
}
