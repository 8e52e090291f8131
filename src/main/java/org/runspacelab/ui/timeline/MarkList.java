package org.runspacelab.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/** Every mark that is kept, in the order of time, for tables and export. Belongs to the FX thread. */
final class MarkList extends ObservableListBase<Mark> {

    private final Track marks = new Track();
    private final int capacity;

    MarkList(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public Mark get(int index) {
        return marks.get(index);
    }

    @Override
    public int size() {
        return marks.size();
    }

    /** Adds these and gives those that had to go for them, oldest first. */
    List<Mark> addAndLetGo(List<Mark> more) {
        List<Mark> gone = new ArrayList<>();
        beginChange();
        int before = marks.size();
        more.forEach(marks::add);
        if (!more.isEmpty()) {
            nextAdd(before, marks.size());
        }
        while (marks.size() > capacity) {
            gone.add(marks.removeFirst());
        }
        if (!gone.isEmpty()) {
            nextRemove(0, gone);
        }
        endChange();
        return gone;
    }
}
