package org.runspacelab.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who may write. The right to be the only writer, which {@code withLock} gives, is a field that each writer looks at
 * under its stripe; no lock is held while foreign code runs.
 */
final class WriteGate {

    static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    private final String store;
    private final Duration limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();

    /** Who alone may write. Written under the lock; writers look at it under their stripe. */
    private volatile @Nullable Thread holder;

    // Guarded by lock.
    private Actor holderActor = Actor.YOU;
    private int holds;

    /** Who holds it, to be shown; written with the holder, read without the lock. */
    private volatile @Nullable Actor shownHolder;

    /** Who waits for others to let go; put in and taken out by the thread that waits. */
    private final Map<Thread, LockLook.Waiter> waiting = new ConcurrentHashMap<>();

    WriteGate(String store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    /** True where the calling thread may write, as long as it keeps the stripe under which it asks. */
    boolean isOpen() {
        Thread only = holder;
        return only == null || only == Thread.currentThread();
    }

    /**
     * Waits until others may write, under no stripe.
     *
     * @param key what the caller wants to write; null where it is more than one
     * @throws StoreLockedException when another thread stays the only writer for longer than the limit, or the
     *     calling thread is interrupted meanwhile
     */
    void awaitOpen(@Nullable Object key) {
        lock.lock();
        try {
            awaitRelease(key);
        } finally {
            lock.unlock();
        }
    }

    /** Runs code while no other thread can write. Readers go on. */
    <T extends @Nullable Object> T exclusively(Stripes stripes, Callable<T> code) throws Exception {
        seize(stripes);
        try {
            return code.call();
        } finally {
            release();
        }
    }

    /** Makes the calling thread the only writer until it calls {@link #release()}; calls may be nested. */
    void seize(Stripes stripes) {
        Actor actor = Actor.current().signature();
        lock.lock();
        try {
            awaitRelease(null);
            holder = Thread.currentThread();
            holderActor = actor;
            shownHolder = actor;
            holds++;
        } finally {
            lock.unlock();
        }
        // Who had looked before that is still writing.
        stripes.pass();
    }

    /** Ends one {@link #seize}; does nothing where {@link #breakHold} already ended it. */
    void release() {
        lock.lock();
        try {
            if (isHeldByCaller() && --holds == 0) {
                letGo();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the right to be the only writer from this thread, or from whoever has it; false where none has. */
    boolean breakHold(@Nullable Thread from) {
        lock.lock();
        try {
            if (holder == null || from != null && holder != from) {
                return false;
            }
            holds = 0;
            letGo();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** True where the calling thread is the only one that can write. */
    boolean isHeldByCaller() {
        return holder == Thread.currentThread();
    }

    /** Who shuts all others out at the moment; takes no lock. */
    @Nullable Actor holder() {
        return shownHolder;
    }

    private void letGo() {
        holder = null;
        shownHolder = null;
        released.signalAll();
    }

    /** Who keeps whom waiting at the moment; takes no lock. */
    LockLook look() {
        return new LockLook(holder, shownHolder, List.copyOf(waiting.values()));
    }

    private void awaitRelease(@Nullable Object key) {
        if (isOpen()) {
            return;
        }
        Thread caller = Thread.currentThread();
        waiting.put(caller, new LockLook.Waiter(caller, Actor.current().signature(), key));
        try {
            long left = limit.toNanos();
            while (!isOpen()) {
                if (left <= 0) {
                    throw new StoreLockedException(store, holderActor, limit);
                }
                left = awaitFor(left);
            }
        } finally {
            waiting.remove(caller);
        }
    }

    private long awaitFor(long nanos) {
        try {
            return released.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreLockedException(store, e);
        }
    }
}
