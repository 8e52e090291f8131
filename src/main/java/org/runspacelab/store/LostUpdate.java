package org.runspacelab.store;

/**
 * A write that was overwritten by a pipeline that had read the key before it, and so never knew of it.
 *
 * @param key the key, in the casing it was first written with
 * @param by who overwrote
 * @param overwritten whose write was lost
 * @param version the lost write's version
 * @param nanos when it was overwritten, as a reading of the store's {@link LabClock}
 */
public record LostUpdate(Object key, Actor by, Actor overwritten, long version, long nanos) {

    /** The lost updates of one key: how many, and the last one. */
    record Tally(long count, LostUpdate last) {}
}
