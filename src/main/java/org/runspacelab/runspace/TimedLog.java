package org.runspacelab.runspace;

import org.runspacelab.store.Journal;
import org.runspacelab.store.LabClock;

/**
 * A bounded log that many threads write. Number and time are taken under its lock, so that whoever reads at a
 * moment has everything that happened before it. Callable from any thread.
 */
public final class TimedLog<T> {

    /** Makes the item from the number and the clock reading it gets; runs under the log's lock. */
    @FunctionalInterface
    interface Maker<T> {
        T make(long sequence, long nanos);
    }

    private final LabClock clock;
    private final Object lock = new Object();
    private final Journal<T> items;
    private volatile long last;

    TimedLog(LabClock clock, int capacity) {
        this.clock = clock;
        this.items = new Journal<>(capacity);
    }

    T add(Maker<T> maker) {
        synchronized (lock) {
            T item = maker.make(items.last() + 1, clock.nanos());
            items.add(item);
            last = items.last();
            return item;
        }
    }

    /** The number of the last item; 0 before the first. Takes no lock. */
    public long last() {
        return last;
    }

    /** Up to {@code most} items after the one with this number, and how many of them are gone. */
    public Journal.Slice<T> after(long number, int most) {
        synchronized (lock) {
            return items.after(number, most);
        }
    }

    /** Keeps up to {@code most} items that follow this one for a reader, as {@link Journal#reserve} does. */
    public void reserve(long read, int most) {
        synchronized (lock) {
            items.reserve(read, most);
        }
    }
}
