package org.runspacelab.ui.timeline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Marks in the order of time: added at the end, let go at the beginning, found by their time in a few steps. */
final class Track {

    private @Nullable Mark[] ring = new @Nullable Mark[16];
    private int head;
    private int size;

    int size() {
        return size;
    }

    Mark get(int index) {
        return Objects.requireNonNull(ring[Objects.checkIndex(index, size) + head & ring.length - 1]);
    }

    void add(Mark mark) {
        if (size == ring.length) {
            grow();
        }
        ring[head + size++ & ring.length - 1] = mark;
    }

    Mark removeFirst() {
        Mark first = get(0);
        ring[head] = null;
        head = head + 1 & ring.length - 1;
        size--;
        return first;
    }

    /** The place of the first mark at this moment or after it; the size where there is none. */
    int firstFrom(long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (get(middle).nanos() - nanos < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place of the first mark after this moment; the size where there is none. */
    int firstAfter(long nanos) {
        return firstFrom(nanos + 1);
    }

    /** The last mark at this moment or before it; null where there is none. */
    @Nullable Mark lastUpTo(long nanos) {
        int after = firstAfter(nanos);
        return after == 0 ? null : get(after - 1);
    }

    private void grow() {
        @Nullable Mark[] larger = new @Nullable Mark[ring.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = get(i);
        }
        ring = larger;
        head = 0;
    }
}
