package org.runspacelab.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StreamKind;

/**
 * What a job wrote, all streams in one order. Bounded in number and in size: the oldest records go and are
 * counted. Callable from any thread.
 */
final class JobRecords {

    static final int MAX_RECORDS = 100_000;
    /** In characters of the lines the records came as. */
    static final long MAX_SIZE = 32L * 1024 * 1024;

    private record Kept(long number, StreamKind stream, @Nullable Object value, long size) {}

    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by lock.
    private final Deque<Kept> records = new ArrayDeque<>();
    private long last;
    private long received;
    private long size;
    private long droppedHere;
    private long droppedThere;

    void add(StreamKind stream, @Nullable Object value, long valueSize) {
        lock.lock();
        try {
            records.addLast(new Kept(++last, stream, value, valueSize));
            size += valueSize;
            while (records.size() > MAX_RECORDS || size > MAX_SIZE && records.size() > 1) {
                size -= records.removeFirst().size();
                droppedHere++;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The child let go so many, in all. */
    void droppedInChild(long count) {
        lock.lock();
        try {
            droppedThere = count;
        } finally {
            lock.unlock();
        }
    }

    long dropped() {
        lock.lock();
        try {
            return droppedHere + droppedThere;
        } finally {
            lock.unlock();
        }
    }

    List<@Nullable Object> of(StreamKind stream) {
        lock.lock();
        try {
            return after(0, stream);
        } finally {
            lock.unlock();
        }
    }

    /** The output since the last call. */
    List<@Nullable Object> receive() {
        lock.lock();
        try {
            List<@Nullable Object> fresh = after(received, StreamKind.OUTPUT);
            received = last;
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private List<@Nullable Object> after(long number, StreamKind stream) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Kept kept : records) {
            if (kept.number() > number && kept.stream() == stream) {
                values.add(kept.value());
            }
        }
        return values;
    }
}
