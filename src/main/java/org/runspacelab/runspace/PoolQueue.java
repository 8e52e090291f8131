package org.runspacelab.runspace;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pipelines that wait for a runspace of one pool, first in, first out; any of them can leave in between at no
 * cost. A pipeline in it has no thread. Not thread-safe: the pool's lock guards it.
 */
final class PoolQueue {

    private final LinkedHashSet<Pipeline> waiting = new LinkedHashSet<>();

    void add(Pipeline pipeline) {
        waiting.addLast(pipeline);
    }

    /** For one whose runspace was closed just before it could start. */
    void addFirst(Pipeline pipeline) {
        waiting.addFirst(pipeline);
    }

    @Nullable Pipeline take() {
        return waiting.isEmpty() ? null : waiting.removeFirst();
    }

    void remove(Pipeline pipeline) {
        waiting.remove(pipeline);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    List<Pipeline> takeAll() {
        List<Pipeline> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
