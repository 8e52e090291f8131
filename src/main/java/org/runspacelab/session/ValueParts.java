package org.runspacelab.session;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;

/**
 * What a value holds, one step deep: a map's entries, a list's elements, the fields of a record of ours.
 *
 * @param parts the first of them
 * @param size how many there are
 */
record ValueParts(List<Part> parts, long size) {

    private static final Duration LIMIT = Duration.ofMillis(500);

    /** A map's key, an index, or a field's name, with what it leads to. */
    record Part(@Nullable Object name, @Nullable Object value) {}

    /** Whether the value is one that opens up. */
    static ValueOutline.Kind kindOf(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> _ -> ValueOutline.Kind.MAP;
            case Collection<?> _ -> ValueOutline.Kind.LIST;
            case Record fields when isOurs(fields) -> ValueOutline.Kind.FIELDS;
            case null -> ValueOutline.Kind.LEAF;
            default -> value.getClass().isArray() ? ValueOutline.Kind.LIST : ValueOutline.Kind.LEAF;
        };
    }

    /**
     * The first parts of a value; null where its own code fails, takes too long, or it changes meanwhile. Waits half
     * a second at most.
     */
    static @Nullable ValueParts of(Object value, int most, ForeignCode foreign) {
        if (foreign.isSlow(value)) {
            return null;
        }
        try {
            return foreign.call(LIMIT, visit -> {
                visit.enter(value);
                return read(value, most);
            });
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static ValueParts read(Object value, int most) {
        return switch (value) {
            case SynchronizedStore store -> entries(store.snapshot(), most);
            case Map<?, ?> map -> entries(map, most);
            case Collection<?> list -> elements(list, most);
            case Record fields -> fields(fields);
            default -> array(value, most);
        };
    }

    private static ValueParts entries(Map<?, ?> map, int most) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (parts.size() == most) {
                break;
            }
            parts.add(new Part(entry.getKey(), entry.getValue()));
        }
        return new ValueParts(parts, Math.max(map.size(), parts.size()));
    }

    private static ValueParts elements(Collection<?> list, int most) {
        List<Part> parts = new ArrayList<>();
        for (Object element : list) {
            if (parts.size() == most) {
                break;
            }
            parts.add(new Part(parts.size(), element));
        }
        return new ValueParts(parts, Math.max(list.size(), parts.size()));
    }

    private static ValueParts array(Object array, int most) {
        int length = Array.getLength(array);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(length, most); i++) {
            parts.add(new Part(i, Array.get(array, i)));
        }
        return new ValueParts(parts, length);
    }

    /** What is not known is left out. */
    private static ValueParts fields(Record fields) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            Object value = valueOf(fields, component);
            if (value != null) {
                parts.add(new Part(component.getName(), value));
            }
        }
        return new ValueParts(parts, parts.size());
    }

    private static @Nullable Object valueOf(Record fields, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Record fields) {
        return fields.getClass().getModule() == ValueParts.class.getModule();
    }
}
