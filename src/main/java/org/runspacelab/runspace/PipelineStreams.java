package org.runspacelab.runspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Journal;
import org.runspacelab.store.LabClock;

/**
 * What one pipeline wrote, all seven streams in one order. Bounded: past the limit the oldest records go and
 * are counted. Written by the pipeline, readable from any thread while it runs.
 */
public final class PipelineStreams {

    private static final int MAX_RECORDS = 100_000;

    /**
     * One object written to a stream.
     *
     * @param nanos when, a reading of the session's clock
     */
    public record StreamRecord(StreamKind stream, @Nullable Object value, long nanos) {}

    private final LabClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Journal<StreamRecord> records =
            new Journal<>(MAX_RECORDS);

    PipelineStreams(LabClock clock) {
        this.clock = clock;
    }

    void write(StreamKind stream, @Nullable Object value) {
        lock.lock();
        try {
            records.add(new StreamRecord(stream, value, clock.nanos()));
        } finally {
            lock.unlock();
        }
    }

    /** Everything kept so far, in the order written. */
    public List<StreamRecord> all() {
        lock.lock();
        try {
            return records.after(0, MAX_RECORDS).items();
        } finally {
            lock.unlock();
        }
    }

    /** What was written to one stream, in order. */
    public List<@Nullable Object> of(StreamKind stream) {
        List<@Nullable Object> values = new ArrayList<>();
        for (StreamRecord written : all()) {
            if (written.stream() == stream) {
                values.add(written.value());
            }
        }
        return values;
    }

    /** How many records were let go. */
    public long dropped() {
        lock.lock();
        try {
            return records.dropped();
        } finally {
            lock.unlock();
        }
    }
}
