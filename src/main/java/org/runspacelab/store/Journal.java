package org.runspacelab.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last items of a numbered sequence, bounded: the oldest give way to the newest and are counted. Not
 * thread-safe: whoever owns one guards it.
 */
public final class Journal<T> {

    private static final int FIRST_SIZE = 64;

    /**
     * A stretch of a journal.
     *
     * @param items in order
     * @param dropped how many items after the asked-for place, and before the first one here, are gone
     * @param last the number of the last item here: ask from it the next time
     */
    public record Slice<T>(List<T> items, long dropped, long last) {}

    private final int capacity;
    private @Nullable Object[] ring;
    private long last;

    public Journal(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a journal keeps at least one item, not " + capacity);
        }
        this.capacity = capacity;
        this.ring = new @Nullable Object[Math.min(capacity, FIRST_SIZE)];
    }

    /** Adds the item that has the next number. */
    public void add(T item) {
        if (last >= ring.length && ring.length < capacity) {
            grow();
        }
        last++;
        ring[index(last)] = item;
    }

    /** The number of the last item; 0 before the first. */
    public long last() {
        return last;
    }

    /** How many items were let go since the beginning. */
    public long dropped() {
        return Math.max(0, last - ring.length);
    }

    /** Up to {@code most} items that follow the one with this number. */
    @SuppressWarnings("unchecked")
    public Slice<T> after(long number, int most) {
        long first = Math.max(number, dropped()) + 1;
        long end = Math.min(last, first + most - 1);
        List<T> items = new ArrayList<>((int) Math.max(0, end - first + 1));
        for (long n = first; n <= end; n++) {
            items.add((T) Objects.requireNonNull(ring[index(n)]));
        }
        return new Slice<>(items, first - 1 - number, Math.max(end, first - 1));
    }

    private int index(long number) {
        return (int) ((number - 1) % ring.length);
    }

    /** Only while nothing was dropped yet, so every item keeps its index. */
    private void grow() {
        @Nullable Object[] larger = new @Nullable Object[(int) Math.min(capacity, ring.length * 2L)];
        System.arraycopy(ring, 0, larger, 0, ring.length);
        ring = larger;
    }
}
