package org.runspacelab.service;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * An immutable list of records, all from one read of one source. Callable from any thread; every
 * attempt to change it throws {@link UnsupportedOperationException}. Equal to any list of the same records.
 */
public final class ServiceSnapshot extends AbstractList<ServiceRecord> implements RandomAccess {

    private final List<ServiceRecord> records;
    private final SourceInfo source;
    private final Instant takenAt;
    private final long nanos;
    private final Duration duration;
    private final List<String> notes;

    /**
     * @param records  copied
     * @param source   where they come from
     * @param takenAt  when the read began: each record is as new as this or newer
     * @param nanos    a monotonic reading of the same moment
     * @param duration how long the read took
     */
    public ServiceSnapshot(
            List<ServiceRecord> records, SourceInfo source, Instant takenAt, long nanos, Duration duration) {
        this(new ServiceListing(records, List.of()), source, takenAt, nanos, duration);
    }

    /**
     * @param listing  what was read
     * @param source   where it comes from
     * @param takenAt  when the read began: each record is as new as this or newer
     * @param nanos    a monotonic reading of the same moment
     * @param duration how long the read took
     */
    public ServiceSnapshot(ServiceListing listing, SourceInfo source, Instant takenAt, long nanos, Duration duration) {
        this.records = listing.records();
        this.notes = listing.notes();
        this.source = source;
        this.takenAt = takenAt;
        this.nanos = nanos;
        this.duration = duration;
    }

    /** Where the records come from. */
    public SourceInfo source() {
        return source;
    }

    /** When the read began: each record is as new as this or newer. */
    public Instant takenAt() {
        return takenAt;
    }

    /**
     * When that was by a timer that nobody sets: {@link System#nanoTime()}, on which the lab's own clock runs, or, in a
     * recording, its time.
     */
    public long nanos() {
        return nanos;
    }

    /** How long the read took. */
    public Duration duration() {
        return duration;
    }

    /** What people should know about this list, one line each. */
    public List<String> notes() {
        return notes;
    }

    /** @throws IndexOutOfBoundsException if there is no such record */
    @Override
    public ServiceRecord get(int index) {
        return records.get(index);
    }

    @Override
    public int size() {
        return records.size();
    }

    /** One short line. A snapshot is often a value in a store, and hundreds of records are no cell text. */
    @Override
    public String toString() {
        return "%s list of %d, taken at %s".formatted(source.kind().noun(), size(), takenAt);
    }
}
