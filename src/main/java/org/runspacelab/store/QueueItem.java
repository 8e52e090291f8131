package org.runspacelab.store;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a queue, immutable.
 *
 * @param value what was put there; null is a value
 * @param by who put it there
 * @param nanos when it got in, as a reading of the queue's {@link LabClock}
 */
public record QueueItem(@Nullable Object value, Actor by, long nanos) {}
