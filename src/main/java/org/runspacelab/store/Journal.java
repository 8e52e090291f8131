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

    private final int usual;
    private int capacity;
    private @Nullable Object[] ring;
    private long last;
    private long dropped;

    public Journal(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a journal keeps at least one item, not " + capacity);
        }
        this.usual = capacity;
        this.capacity = capacity;
        this.ring = new @Nullable Object[Math.min(capacity, FIRST_SIZE)];
    }

    /** Adds the item that has the next number. */
    public void add(T item) {
        if (last - dropped == ring.length) {
            if (ring.length < capacity) {
                resize((int) Math.min(capacity, ring.length * 2L));
            } else {
                dropped++;
            }
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
        return dropped;
    }

    /**
     * Keeps for a reader what follows the item with this number, which it has read: up to {@code most} items until
     * it calls again. Of what it has read no more is kept than usual. With {@code most} at 0 it ends.
     */
    public void reserve(long read, int most) {
        capacity = Math.max(usual, most);
        long over = Math.min(read, last - usual);
        while (dropped < over) {
            dropped++;
            ring[index(dropped)] = null;
        }
        if (ring.length > capacity) {
            resize(capacity);
        }
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

    private void resize(int length) {
        @Nullable Object[] next = new @Nullable Object[length];
        dropped = Math.max(dropped, last - length);
        for (long n = dropped + 1; n <= last; n++) {
            next[(int) ((n - 1) % length)] = ring[index(n)];
        }
        ring = next;
    }
}
