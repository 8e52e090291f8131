package org.runspacelab.session;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;

/** What the user may give which key of which store. Callable from any thread. */
final class KeyRules {

    private record Place(SynchronizedStore store, String key) {
        static Place of(SynchronizedStore store, Object key) {
            return new Place(store, key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Place, KeyRule> rules = new ConcurrentHashMap<>();

    void require(SynchronizedStore store, String key, KeyRule rule) {
        rules.put(Place.of(store, key), rule);
    }

    void check(SynchronizedStore store, Object key, @Nullable Object value) {
        if (key instanceof String text && text.isBlank()) {
            throw new InputException(new InputProblem.EmptyKey());
        }
        KeyRule rule = rules.get(Place.of(store, key));
        if (rule != null) {
            rule.objection(key.toString(), value).ifPresent(problem -> {
                throw new InputException(problem);
            });
        }
    }
}
