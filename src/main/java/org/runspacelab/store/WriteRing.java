package org.runspacelab.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last writes of a store in their order, bounded: the oldest give way to the newest and are counted. Writers take
 * a number and put their entry in its place, under no common lock. A reader has first to wait until the writes it
 * wants have ended: {@link Stripes#pass()}.
 */
final class WriteRing {

    private static final int CHUNK_BITS = 9;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /**
     * Where the entries are: each at its number, modulo a power of two.
     *
     * @param capacity how many of the last are kept
     * @param chunks made where they are first needed: most stores see few writes
     */
    private record Places(
            int capacity, int mask, AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable StoreEntry>> chunks) {

        static Places of(int capacity) {
            int count = Math.max(CHUNK, Integer.highestOneBit(capacity - 1 | 1) << 1);
            return new Places(capacity, count - 1, new AtomicReferenceArray<>(count >> CHUNK_BITS));
        }

        void put(long number, @Nullable StoreEntry entry) {
            chunk(((int) number & mask) >> CHUNK_BITS).setRelease(place(number), entry);
        }

        @Nullable StoreEntry get(long number) {
            AtomicReferenceArray<@Nullable StoreEntry> chunk = chunks.get(((int) number & mask) >> CHUNK_BITS);
            StoreEntry entry = chunk == null ? null : chunk.getAcquire(place(number));
            return entry == null || entry.sequence() != number ? null : entry;
        }

        void forget(StoreEntry entry) {
            long number = entry.sequence();
            chunk(((int) number & mask) >> CHUNK_BITS).compareAndSet(place(number), entry, null);
        }

        private AtomicReferenceArray<@Nullable StoreEntry> chunk(int index) {
            AtomicReferenceArray<@Nullable StoreEntry> chunk = chunks.getPlain(index);
            return chunk == null ? made(index) : chunk;
        }

        private AtomicReferenceArray<@Nullable StoreEntry> made(int index) {
            AtomicReferenceArray<@Nullable StoreEntry> made = new AtomicReferenceArray<>(CHUNK);
            AtomicReferenceArray<@Nullable StoreEntry> there = chunks.compareAndExchange(index, null, made);
            return there == null ? made : there;
        }

        /** Neighbours in time are no neighbours in memory: two writers would slow each other. */
        private static int place(long number) {
            int inside = (int) number & CHUNK - 1;
            return (inside & 31) << 4 | inside >>> 5;
        }
    }

    private final int usual;
    private final AtomicLong numbers = new AtomicLong();
    /** Exchanged under all stripes. */
    private volatile Places places;
    /** The last number that was let go for another reason than the capacity. Written by one reader at a time. */
    private volatile long floor;

    WriteRing(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a journal keeps at least one item, not " + capacity);
        }
        this.usual = capacity;
        this.places = Places.of(capacity);
    }

    /** The next number, the caller's alone: its entry has to follow, under the same lock. */
    long next() {
        return numbers.incrementAndGet();
    }

    /** The last number that was given away. */
    long last() {
        return numbers.get();
    }

    void put(StoreEntry entry) {
        places.put(entry.sequence(), entry);
    }

    /** How many writes were let go since the beginning. */
    long dropped() {
        return Math.max(floor, last() - places.capacity());
    }

    /** How many are kept for a reader who asked for more than usual; as many as usual where none did. */
    int capacity() {
        return places.capacity();
    }

    /** How many a reader can have kept of what it has not read. */
    int capacityFor(int most) {
        return Math.max(usual, most);
    }

    /** Keeps so many from now on. Needs all stripes. */
    void resize(int capacity) {
        long last = last();
        long gone = Math.max(dropped(), last - capacity);
        Places next = Places.of(capacity);
        for (long n = gone + 1; n <= last; n++) {
            StoreEntry entry = places.get(n);
            if (entry != null) {
                next.put(n, entry);
            }
        }
        floor = gone;
        places = next;
    }

    /** Lets go what a reader has read, but for as many as are kept for everybody. */
    void release(long read) {
        long over = Math.min(read, last() - usual);
        for (long n = dropped() + 1; n <= over; n++) {
            StoreEntry entry = places.get(n);
            if (entry != null) {
                places.forget(entry);
            }
        }
        floor = Math.max(floor, over);
    }

    /** True where the write after this number is still here. */
    boolean reaches(long number) {
        return number >= dropped();
    }

    /** The write with this number; null where it gave way to a later one. */
    @Nullable StoreEntry get(long number) {
        return places.get(number);
    }

    /** Up to {@code most} writes after this number, none after {@code last}. */
    Journal.Slice<StoreEntry> after(long number, int most, long last) {
        long first = Math.max(number, dropped()) + 1;
        long end = Math.min(last, first + most - 1);
        List<StoreEntry> found = new ArrayList<>((int) Math.max(0, end - first + 1));
        long dropped = Math.max(0, first - 1 - number);
        for (long n = first; n <= end; n++) {
            StoreEntry entry = get(n);
            if (entry == null) {
                dropped++;
            } else {
                found.add(entry);
            }
        }
        return new Journal.Slice<>(found, dropped, Math.max(end, first - 1));
    }
}
