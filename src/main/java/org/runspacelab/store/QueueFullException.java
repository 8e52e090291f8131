package org.runspacelab.store;

/** Something was to be put into a queue that has no room; nothing was put. */
public final class QueueFullException extends RuntimeException {

    QueueFullException(String queue, int capacity) {
        super("Queue \"%s\" is full: it holds %d at most. Dequeue first, or wait for room with tryEnqueue"
                .formatted(queue, capacity));
    }
}
