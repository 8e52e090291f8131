package org.runspacelab.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may write. The inner lock is held for single writes only and never while foreign code runs; the right
 * to be the only writer, which {@code withLock} gives, is a field that this lock guards.
 */
final class WriteGate {

    static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    private final String store;
    private final Duration limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();

    // Guarded by lock.
    private @Nullable Thread holder;
    private Actor holderActor = Actor.YOU;
    private int holds;

    /** Who holds it, to be shown; written with the holder, read without the lock. */
    private volatile @Nullable Actor shownHolder;

    WriteGate(String store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    /**
     * Begins a write; {@link #leave()} ends it.
     *
     * @throws StoreLockedException when another thread stays the only writer for longer than the limit, or the
     *     calling thread is interrupted meanwhile
     */
    void enter() {
        lock.lock();
        if (holder != null && holder != Thread.currentThread()) {
            boolean entered = false;
            try {
                awaitRelease();
                entered = true;
            } finally {
                if (!entered) {
                    lock.unlock();
                }
            }
        }
    }

    void leave() {
        lock.unlock();
    }

    /** Reads what writers change; waits for single writes only, not for an {@link #exclusively} block. */
    <T> T reading(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs code while no other thread can write. Readers go on. */
    <T extends @Nullable Object> T exclusively(Callable<T> code) throws Exception {
        seize();
        try {
            return code.call();
        } finally {
            release();
        }
    }

    /** Makes the calling thread the only writer until it calls {@link #release()}; calls may be nested. */
    void seize() {
        Actor actor = Actor.current().signature();
        enter();
        try {
            holder = Thread.currentThread();
            holderActor = actor;
            shownHolder = actor;
            holds++;
        } finally {
            leave();
        }
    }

    /** Ends one {@link #seize()}; does nothing where {@link #breakHold} already ended it. */
    void release() {
        lock.lock();
        try {
            if (holder == Thread.currentThread() && --holds == 0) {
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

    /** True where the calling thread is the only one that can write. Needs the lock. */
    boolean isHeldByCaller() {
        return holder == Thread.currentThread();
    }

    /** The same, for who does not have the lock. */
    boolean holds() {
        return reading(this::isHeldByCaller);
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

    private void awaitRelease() {
        long left = limit.toNanos();
        while (holder != null) {
            if (left <= 0) {
                throw new StoreLockedException(store, holderActor, limit);
            }
            left = awaitFor(left);
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
