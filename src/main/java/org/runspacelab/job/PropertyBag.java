package org.runspacelab.job;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a live object that went through a pipe: its type's name, its text and the values of its
 * properties, without any behaviour. Property names ignore case. Immutable. Mirrors the original's Deserialized
 * objects.
 */
public final class PropertyBag extends AbstractMap<String, @Nullable Object> {

    private final String originalType;
    private final String text;
    private final Map<String, @Nullable Object> properties;
    private final Map<String, @Nullable Object> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    PropertyBag(String originalType, String text, Map<String, @Nullable Object> properties) {
        this.originalType = originalType;
        this.text = text;
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        this.ignoringCase.putAll(properties);
    }

    /** "Deserialized." and the full name of the class it was. */
    public String type() {
        return "Deserialized." + originalType;
    }

    /** The full name of the class it was. */
    public String originalType() {
        return originalType;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String known ? ignoringCase.get(known) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String known && ignoringCase.containsKey(known);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return properties.entrySet();
    }

    /** The text the object had when it was copied. */
    @Override
    public String toString() {
        return text;
    }
}
