package org.runspacelab.store;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A queue at one moment, immutable. {@code enqueued = size + dequeued + cleared}.
 *
 * @param sequence the queue's sequence number at that moment
 * @param size how many items are in it
 * @param capacity how many fit; empty where it has no bound
 * @param enqueued how many items ever got in
 * @param dequeued how many were taken
 * @param cleared how many were thrown away
 * @param waitingToTake how many threads wait for an item
 * @param waitingToPut how many threads wait for room
 * @param first the oldest items, as many as were asked for
 * @param lastTaker who took an item last; null before the first time
 * @param lastTakenNanos when, as a reading of the queue's {@link LabClock}; 0 before the first time
 */
public record QueueView(
        long sequence,
        int size,
        OptionalInt capacity,
        long enqueued,
        long dequeued,
        long cleared,
        int waitingToTake,
        int waitingToPut,
        List<QueueItem> first,
        @Nullable Actor lastTaker,
        long lastTakenNanos) {}
