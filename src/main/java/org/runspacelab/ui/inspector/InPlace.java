package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.function.BiPredicate;
import javafx.collections.ObservableList;

/** Makes one list like another by changing only what differs, so that selection and scroll stay where they can. */
final class InPlace {

    private InPlace() {}

    /** Compares place by place. */
    static <T> void update(ObservableList<T> shown, List<T> next, BiPredicate<T, T> same) {
        int both = Math.min(shown.size(), next.size());
        for (int i = 0; i < both; i++) {
            if (!same.test(shown.get(i), next.get(i))) {
                shown.set(i, next.get(i));
            }
        }
        if (shown.size() > both) {
            shown.remove(both, shown.size());
        } else if (next.size() > both) {
            shown.addAll(next.subList(both, next.size()));
        }
    }

    /** For lists that grow at their beginning and shrink at their end. */
    static <T> void shift(ObservableList<T> shown, List<T> next) {
        int added = shown.isEmpty() ? -1 : next.indexOf(shown.getFirst());
        int kept = added < 0 ? 0 : Math.min(shown.size(), next.size() - added);
        if (kept == 0 || !shown.subList(0, kept).equals(next.subList(added, added + kept))) {
            shown.setAll(next);
            return;
        }
        shown.remove(kept, shown.size());
        shown.addAll(0, next.subList(0, added));
        shown.addAll(next.subList(added + kept, next.size()));
    }
}
