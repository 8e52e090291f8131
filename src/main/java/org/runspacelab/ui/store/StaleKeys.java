package org.runspacelab.ui.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.runspacelab.store.Actor;
import org.runspacelab.store.StoreEntry;

/** Which keys were written last by a pipeline that has ended. Belongs to the pulse's thread. */
final class StaleKeys {

    /** The pipelines' runspaces by the keys they wrote last; what people write never gets stale. */
    private final Map<Object, String> writers = new HashMap<>();
    private final Set<Object> stale = new HashSet<>();
    private Set<String> running = Set.of();

    /**
     * Takes over who runs.
     *
     * @return the keys that got stale, or are so no more
     */
    Map<Object, Boolean> turn(Set<String> nowRunning) {
        if (running.equals(nowRunning)) {
            return Map.of();
        }
        running = nowRunning;
        Map<Object, Boolean> turned = new HashMap<>();
        writers.forEach((key, writer) -> {
            boolean ended = !running.contains(writer);
            if (ended ? stale.add(key) : stale.remove(key)) {
                turned.put(key, ended);
            }
        });
        return turned;
    }

    /** This was written; true where whoever wrote it has ended meanwhile. */
    boolean written(StoreEntry entry) {
        forget(entry.key());
        if (entry.writer().kind() != Actor.Kind.PIPELINE) {
            return false;
        }
        writers.put(entry.key(), entry.writer().name());
        return !running.contains(entry.writer().name()) && stale.add(entry.key());
    }

    void forget(Object key) {
        writers.remove(key);
        stale.remove(key);
    }

    void clear() {
        writers.clear();
        stale.clear();
    }
}
