package org.runspacelab.ui.inspector;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two lists differ: what stands there in the old one and what in the new one, each from an index up to
 * another.
 */
record Stretch(int oldFrom, int oldTo, int newFrom, int newTo) {

    /** All places, in order; between two of them both lists are the same. Needs little memory. */
    static <T> List<Stretch> of(List<T> old, List<T> next) {
        List<Stretch> stretches = new ArrayList<>();
        for (AbstractDelta<T> delta : DiffUtils.diff(old, next, new MyersDiffWithLinearSpace<T>()).getDeltas()) {
            int oldFrom = delta.getSource().getPosition();
            int newFrom = delta.getTarget().getPosition();
            Stretch one = new Stretch(
                    oldFrom, oldFrom + delta.getSource().size(), newFrom, newFrom + delta.getTarget().size());
            // The algorithm gives a change as an insertion and a deletion beside each other.
            boolean beside = !stretches.isEmpty() && stretches.getLast().oldTo == one.oldFrom
                    && stretches.getLast().newTo == one.newFrom;
            if (beside) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.oldFrom, one.oldTo, last.newFrom, one.newTo));
            } else {
                stretches.add(one);
            }
        }
        return stretches;
    }

    <T> List<T> old(List<T> all) {
        return all.subList(oldFrom, oldTo);
    }

    <T> List<T> next(List<T> all) {
        return all.subList(newFrom, newTo);
    }

    /** True where something stands there in both. */
    boolean isChange() {
        return oldFrom < oldTo && newFrom < newTo;
    }
}
