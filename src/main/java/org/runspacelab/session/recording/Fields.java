package org.runspacelab.session.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one line. Each is asked for once; what nobody asked for is not known here. Where a field is missing
 * or of another kind the {@link IllegalArgumentException} says so in a few words.
 */
final class Fields {

    /** No store, writer or runspace is called that long. */
    private static final int MAX_NAME = 10_000;

    private final Map<?, ?> fields;
    private int asked;

    Fields(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        this.fields = object;
    }

    String text(String name) {
        if (any(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("\"%s\" is missing or no text".formatted(name));
    }

    /** A short text. */
    String name(String name) {
        String text = text(name);
        if (text.length() > MAX_NAME) {
            throw new IllegalArgumentException("\"%s\" is longer than %,d characters".formatted(name, MAX_NAME));
        }
        return text;
    }

    @Nullable String textOrNull(String name) {
        return fields.containsKey(name) ? text(name) : null;
    }

    @Nullable String nameOrNull(String name) {
        return fields.containsKey(name) ? name(name) : null;
    }

    long whole(String name) {
        if (any(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("\"%s\" is missing or no whole number".formatted(name));
    }

    double number(String name) {
        if (any(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("\"%s\" is missing or no number".formatted(name));
    }

    boolean flag(String name) {
        if (any(name) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException("\"%s\" is missing or neither true nor false".formatted(name));
    }

    boolean flagOrFalse(String name) {
        return fields.containsKey(name) && flag(name);
    }

    Map<?, ?> object(String name) {
        if (any(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("\"%s\" is missing or no object".formatted(name));
    }

    @Nullable Object any(String name) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("\"%s\" is missing".formatted(name));
        }
        asked++;
        return fields.get(name);
    }

    /** How many fields nobody asked for. */
    int unknown() {
        return fields.size() - asked;
    }
}
