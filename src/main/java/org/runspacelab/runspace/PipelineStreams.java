package org.runspacelab.runspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
    /** Made by the first record: thousands of queued pipelines have none. */
    private @Nullable Journal<StreamRecord> records;

    private volatile @Nullable Listeners<@Nullable Object> listeners;

    PipelineStreams(LabClock clock) {
        this.clock = clock;
    }

    /** Keeps a record and tells the listeners, on this thread; only failures are written under a pipeline's lock. */
    void write(StreamKind stream, @Nullable Object value) {
        keep(stream, value);
        Listeners<@Nullable Object> listened = listeners;
        if (listened != null && stream == StreamKind.OUTPUT) {
            listened.tell(value);
        }
    }

    Registration onOutput(Consumer<@Nullable Object> listener) {
        lock.lock();
        try {
            Listeners<@Nullable Object> known = listeners;
            Listeners<@Nullable Object> here = known == null ? new Listeners<>() : known;
            listeners = here;
            return here.add(listener);
        } finally {
            lock.unlock();
        }
    }

    private void keep(StreamKind stream, @Nullable Object value) {
        lock.lock();
        try {
            if (records == null) {
                records = new Journal<>(MAX_RECORDS);
            }
            records.add(new StreamRecord(stream, value, clock.nanos()));
        } finally {
            lock.unlock();
        }
    }

    /** Everything kept so far, in the order written. */
    public List<StreamRecord> all() {
        lock.lock();
        try {
            return records == null ? List.of() : records.after(0, MAX_RECORDS).items();
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
            return records == null ? 0 : records.dropped();
        } finally {
            lock.unlock();
        }
    }
}
