package org.runspacelab.store;

import java.time.Duration;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One write to a store, immutable: what a key holds from then on, who wrote it and when.
 *
 * @param key the key, in the casing it was first written with
 * @param value the value; null is a value; after a removal null as well
 * @param version the key's version: 1 for its first write, one more each time
 * @param sequence the write's place among all writes to the store, from 1
 * @param writer who wrote
 * @param nanos when, as a reading of the store's {@link LabClock}
 * @param removed true where this write removed the key
 * @param receipt the receipt of the injection that this write was, else null
 */
public record StoreEntry(
        Object key,
        @Nullable Object value,
        long version,
        long sequence,
        Actor writer,
        long nanos,
        boolean removed,
        @Nullable Receipt receipt) {

    /**
     * The value as a loop's flag; null counts as false, as in the original.
     *
     * @throws WrongTypeException when it is neither a boolean nor null
     */
    public boolean asFlag() {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            default -> throw new WrongTypeException(this, "true or false");
        };
    }

    /**
     * The value as a time to wait, longer than zero.
     *
     * @throws WrongTypeException when it is not a duration, or not longer than zero
     */
    public Duration asPositiveDuration() {
        if (value instanceof Duration duration && duration.isPositive()) {
            return duration;
        }
        throw new WrongTypeException(this, "a duration longer than zero, like 500ms or 5s");
    }

    /** The same write at another time, for who shows writes in their order and that time lags behind. */
    public StoreEntry at(long otherNanos) {
        return new StoreEntry(key, value, version, sequence, writer, otherNanos, removed, receipt);
    }

    /** The same write as one of another store, where it is the write of that number. */
    StoreEntry inPlace(Object otherKey, long number) {
        return new StoreEntry(otherKey, value, version, number, writer, nanos, removed, receipt);
    }

    StoreEntry withoutReceipt() {
        return receipt == null ? this : new StoreEntry(key, value, version, sequence, writer, nanos, removed, null);
    }

    Map.Entry<Object, @Nullable Object> toMapEntry() {
        return new SimpleImmutableEntry<>(key, value);
    }
}
