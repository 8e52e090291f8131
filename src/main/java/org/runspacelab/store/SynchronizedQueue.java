package org.runspacelab.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue, first in, first out, that any number of runspaces and the user fill and empty while everything runs.
 * Mirrors {@code [queue]::Synchronized(...)} of .NET: every call is atomic, null is an item, and taking from an
 * empty queue is an error. Beyond the original it can be bounded, and waits with a limit.
 *
 * <p>"Is something there, then take it" is two operations, and another may take it in between: {@link #tryDequeue}
 * is made for that. Who waits is served in turn. All methods may be called from any thread; no method of an item
 * is ever called.
 */
public final class SynchronizedQueue {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final String name;
    private final LabClock clock;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by lock. Somebody waits to take only while it is empty, and to put only while it is full.
    private final Deque<QueueItem> items = new ArrayDeque<>();
    private final QueueWaiters takers = new QueueWaiters(lock);
    private final QueueWaiters putters = new QueueWaiters(lock);
    private long enqueued;
    private long dequeued;
    private long cleared;
    private @Nullable Actor lastTaker;
    private long lastTakenNanos;

    /** Written under the lock, read without. */
    private volatile long sequence;

    /** A queue without a bound. */
    public SynchronizedQueue(String name, LabClock clock) {
        this(name, UNBOUNDED, clock);
    }

    /**
     * A queue that holds so many items at most.
     *
     * @throws IllegalArgumentException when that is less than one
     */
    public SynchronizedQueue(String name, LabClock clock, int capacity) {
        this(name, capacity, clock);
    }

    private SynchronizedQueue(String name, int most, LabClock clock) {
        if (most < 1) {
            throw new IllegalArgumentException("a queue holds at least one item, not " + most);
        }
        this.name = Objects.requireNonNull(name, "name");
        this.clock = clock;
        this.most = most;
    }

    /** What the queue is called where it is shown. */
    public String name() {
        return name;
    }

    /** How many items fit; empty where it has no bound. */
    public OptionalInt capacity() {
        return most == UNBOUNDED ? OptionalInt.empty() : OptionalInt.of(most);
    }

    // ---- putting

    /**
     * Puts an item at the end, at once.
     *
     * @throws QueueFullException when there is no room
     */
    public void enqueue(@Nullable Object value) {
        Actor by = Actor.current().signature();
        lock.lock();
        try {
            if (!putNow(value, by)) {
                throw new QueueFullException(name, most);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts an item at the end, waiting for room this long at most (zero or less: not at all); false where there was
     * none.
     *
     * @throws InterruptedException when the thread is interrupted before there was room; the item was not put
     */
    public boolean tryEnqueue(@Nullable Object value, Duration limit) throws InterruptedException {
        long nanos = QueueWaiters.bounded(limit);
        Actor by = Actor.current().signature();
        lock.lockInterruptibly();
        try {
            return putNow(value, by) || nanos > 0 && await(putters, putters.add(by, value), nanos);
        } finally {
            lock.unlock();
        }
    }

    /** The same, waiting so many milliseconds at most. */
    public boolean tryEnqueue(@Nullable Object value, long millis) throws InterruptedException {
        return tryEnqueue(value, Duration.ofMillis(millis));
    }

    // ---- taking

    /** Takes the oldest item, at once; throws {@link QueueEmptyException} when there is none. */
    public @Nullable Object dequeue() {
        Actor by = Actor.current().signature();
        lock.lock();
        try {
            return takeNow(by);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the oldest item, waiting for one this long at most (zero or less: not at all); null where none came, or
     * where the item is null.
     *
     * @throws InterruptedException when the thread is interrupted before an item came; nothing was taken
     */
    public @Nullable Object tryDequeue(Duration limit) throws InterruptedException {
        long nanos = QueueWaiters.bounded(limit);
        Actor by = Actor.current().signature();
        lock.lockInterruptibly();
        try {
            if (!items.isEmpty()) {
                return takeNow(by);
            }
            QueueWaiters.Waiter taker = nanos == 0 ? null : takers.add(by, null);
            return taker != null && await(takers, taker, nanos) ? taker.value : null;
        } finally {
            lock.unlock();
        }
    }

    /** The same, waiting so many milliseconds at most. */
    public @Nullable Object tryDequeue(long millis) throws InterruptedException {
        return tryDequeue(Duration.ofMillis(millis));
    }

    /** The oldest item, which stays; throws {@link QueueEmptyException} when there is none. */
    public @Nullable Object peek() {
        lock.lock();
        try {
            return requireItem(items.peek()).value();
        } finally {
            lock.unlock();
        }
    }

    /** Throws all items away; who waits for room gets it. */
    public void clear() {
        lock.lock();
        try {
            cleared += items.size();
            items.clear();
            admitWaiting();
            changed();
        } finally {
            lock.unlock();
        }
    }

    // ---- looking at it

    /** How many items are in it. Waiting consumers are not subtracted: they wait only where there is none. */
    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    /** A copy of one moment, the oldest item first; it cannot be changed. */
    public List<@Nullable Object> toList() {
        List<@Nullable Object> values = new ArrayList<>();
        lock.lock();
        try {
            items.forEach(item -> values.add(item.value()));
        } finally {
            lock.unlock();
        }
        return Collections.unmodifiableList(values);
    }

    /** Rises with each change, also of who waits. Takes no lock. */
    public long sequence() {
        return sequence;
    }

    /** The queue at one moment, with up to so many of its oldest items. */
    public QueueView view(int mostItems) {
        lock.lock();
        try {
            return new QueueView(sequence, items.size(), capacity(), enqueued, dequeued, cleared, takers.size(),
                    putters.size(), items.stream().limit(Math.max(0, mostItems)).toList(), lastTaker, lastTakenNanos);
        } finally {
            lock.unlock();
        }
    }

    /** Says what it is and no items: those may be the queue itself. */
    @Override
    public String toString() {
        return "queue %s (%d items)".formatted(name, size());
    }

    // ---- under the lock

    private boolean putNow(@Nullable Object value, Actor by) {
        if (items.size() >= most) {
            return false;
        }
        admit(value, by);
        changed();
        return true;
    }

    /** Hands an item to who waits for one, else keeps it. There is room. */
    private void admit(@Nullable Object value, Actor by) {
        enqueued++;
        QueueWaiters.Waiter taker = takers.next();
        if (taker == null) {
            items.add(new QueueItem(value, by, clock.nanos()));
        } else {
            taker.value = value;
            taken(taker.actor);
        }
    }

    private @Nullable Object takeNow(Actor by) {
        QueueItem item = requireItem(items.poll());
        taken(by);
        admitWaiting();
        changed();
        return item.value();
    }

    private void taken(Actor by) {
        dequeued++;
        lastTaker = by;
        lastTakenNanos = clock.nanos();
    }

    private void admitWaiting() {
        while (items.size() < most && putters.size() > 0) {
            QueueWaiters.Waiter putter = Objects.requireNonNull(putters.next());
            admit(putter.value, putter.actor);
        }
    }

    private boolean await(QueueWaiters waiters, QueueWaiters.Waiter waiter, long nanos) throws InterruptedException {
        changed();
        boolean served = false;
        try {
            served = waiters.await(waiter, nanos);
            return served;
        } finally {
            if (!served) {
                changed();
            }
        }
    }

    private QueueItem requireItem(@Nullable QueueItem item) {
        if (item == null) {
            throw new QueueEmptyException(name);
        }
        return item;
    }

    /** Last of all: who reads the new number and then looks, sees the change. */
    private void changed() {
        sequence = sequence + 1;
    }
}
