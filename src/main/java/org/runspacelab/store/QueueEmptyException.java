package org.runspacelab.store;

/** Something was to be taken from a queue, or looked at, that has nothing in it. */
public final class QueueEmptyException extends RuntimeException {

    QueueEmptyException(String queue) {
        super("Queue \"%s\" is empty: enqueue first, or wait for an item with tryDequeue".formatted(queue));
    }
}
