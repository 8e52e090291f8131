package org.runspacelab.ui.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runspacelab.session.ValueText;

/**
 * The keys whose values took too long to tell their text, perhaps only because the machine was busy: asked again after
 * a while, though nobody writes them. Belongs to the pulse's thread.
 */
final class UnreadTexts {

    static final Duration PAUSE = Duration.ofSeconds(3);

    private final Map<Object, Long> dueAt = new HashMap<>();

    /** This is shown of a key from now on. */
    void shown(Object key, String text, long now) {
        if (ValueText.isGivenUp(text)) {
            dueAt.put(key, now + PAUSE.toNanos());
        } else {
            dueAt.remove(key);
        }
    }

    void forget(Object key) {
        dueAt.remove(key);
    }

    void clear() {
        dueAt.clear();
    }

    /** Those that are to be asked now. */
    List<Object> due(long now) {
        List<Object> due = new ArrayList<>();
        dueAt.forEach((key, at) -> {
            if (now - at >= 0) {
                due.add(key);
            }
        });
        return due;
    }
}
