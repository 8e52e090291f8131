package org.runspacelab.session.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueType;

/**
 * An injection kept under a name, to be made again.
 *
 * @param name what the user calls it
 * @param store the name of the store it is for
 * @param key text, or a whole number
 * @param type how the text is read
 * @param text the value as it was typed
 */
public record SavedInjection(String name, String store, Object key, ValueType type, String text) {

    /** How long its texts may be together. */
    public static final int MAX_LENGTH = 10_000;

    /** The same under another name. */
    public SavedInjection named(String other) {
        return new SavedInjection(other, store, key, type, text);
    }

    /** True where it is short enough to be kept. */
    public boolean fits() {
        return name.length() + store.length() + key.toString().length() + text.length() <= MAX_LENGTH;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("store", store);
        json.put("key", key instanceof Long number ? number : key.toString());
        json.put("type", type.name());
        json.put("text", text);
        return json;
    }

    /** Empty where it is none, or one of a later version of the lab. */
    static Optional<SavedInjection> of(@Nullable Object json) {
        if (json instanceof Map<?, ?> map
                && map.get("name") instanceof String name
                && map.get("store") instanceof String store
                && (map.get("key") instanceof String || map.get("key") instanceof Long)
                && map.get("type") instanceof String type
                && map.get("text") instanceof String text) {
            Object key = map.get("key");
            return typeOf(type)
                    .map(known -> new SavedInjection(name, store, key, known, text))
                    .filter(SavedInjection::fits);
        }
        return Optional.empty();
    }

    private static Optional<ValueType> typeOf(String name) {
        for (ValueType type : ValueType.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
