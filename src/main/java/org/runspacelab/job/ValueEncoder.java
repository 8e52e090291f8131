package org.runspacelab.job;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;

/**
 * Makes trees of values, for one message. Data stays what it is; of any other object its type, its text and, of a
 * record, its components are kept. Whatever a value is like, it comes to an end: what is too deep, too large,
 * contains itself or fails is cut, and a marker says so. Runs foreign code ({@code toString}, iterators).
 */
final class ValueEncoder {

    static final int MAX_DEPTH = 50;
    static final int MAX_ITEMS = 200_000;

    /** In bytes of the line; leaves room for what surrounds the values. */
    private static final int MAX_SIZE = LineInput.MAX_LINE * 3 / 4;

    private static final int ITEM_SIZE = 24;
    private static final int MAX_TRIES = 3;

    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int items;
    private long size;

    @Nullable Object encode(@Nullable Object value) {
        return encode(value, 0);
    }

    private @Nullable Object encode(@Nullable Object value, int depth) {
        if (isFull()) {
            return cut("too large to be copied");
        }
        items++;
        size += ITEM_SIZE;
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case String text -> text(text);
            case CutMarker marker -> cut(marker.why());
            case byte[] bytes when bytes.length < (MAX_SIZE - size) / 2 -> bytes(bytes);
            default -> {
                ScalarType type = ScalarType.of(value);
                yield type == null ? encodeGuarded(value, depth) : scalar(type, value);
            }
        };
    }

    private boolean isFull() {
        return items >= MAX_ITEMS || size >= MAX_SIZE;
    }

    private List<Object> scalar(ScalarType type, Object value) {
        String text = value.toString();
        size += type.tag().length() + text.length();
        return List.of(type.tag(), text);
    }

    private List<Object> bytes(byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        size += text.length();
        return List.of("bytes", text);
    }

    /** A value that foreign code takes part in. */
    private Object encodeGuarded(Object value, int depth) {
        if (depth >= MAX_DEPTH) {
            return cut("deeper than " + MAX_DEPTH);
        }
        if (!open.add(value)) {
            return cut("contains itself");
        }
        try {
            return retried(value, depth);
        } catch (Exception | LinkageError | StackOverflowError foreign) {
            return cut("could not be copied: " + foreign.getClass().getSimpleName());
        } finally {
            open.remove(value);
        }
    }

    private Object retried(Object value, int depth) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return composite(value, depth);
            } catch (ConcurrentModificationException changed) {
                if (tries == MAX_TRIES) {
                    return cut("changed while it was copied");
                }
            }
        }
    }

    private Object composite(Object value, int depth) throws Exception {
        return switch (value) {
            case SynchronizedStore store -> table(store.name(), store.snapshot(), depth);
            case PropertyBag bag -> bag(bag.originalType(), bag.toString(), bag, depth);
            case Map<?, ?> map -> table("table", map, depth);
            case Set<?> set -> list("set", set, depth);
            case Collection<?> list -> list("list", list, depth);
            case Record fields -> bag(nameOf(fields), fields.toString(), components(fields), depth);
            case CharSequence text -> text(text.toString());
            default -> value.getClass().isArray()
                    ? array(value, depth)
                    : bag(nameOf(value), String.valueOf(value), Map.of(), depth);
        };
    }

    private List<@Nullable Object> list(String tag, Iterable<?> values, int depth) {
        List<@Nullable Object> list = tagged(tag);
        for (Object value : values) {
            list.add(encode(value, depth + 1));
            if (isFull()) {
                list.add(encode(null, depth + 1));
                break;
            }
        }
        return list;
    }

    private List<@Nullable Object> array(Object array, int depth) {
        List<@Nullable Object> list = tagged("list");
        int length = Array.getLength(array);
        for (int i = 0; i < length && !isFull(); i++) {
            list.add(encode(Array.get(array, i), depth + 1));
        }
        if (isFull()) {
            list.add(encode(null, depth + 1));
        }
        return list;
    }

    private List<@Nullable Object> table(String name, Map<?, ?> map, int depth) {
        List<@Nullable Object> table = tagged("table");
        table.add(text(name));
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            table.add(key(entry.getKey()));
            table.add(encode(entry.getValue(), depth + 1));
            if (isFull()) {
                table.add("…");
                table.add(encode(null, depth + 1));
                break;
            }
        }
        return table;
    }

    /** A table takes only some types as keys: of another, the text is the key. */
    private Object key(@Nullable Object key) {
        if (key instanceof Boolean flag) {
            return flag;
        }
        ScalarType type = key == null ? null : ScalarType.of(key);
        return type != null && type.isKey() && key != null ? scalar(type, key) : text(String.valueOf(key));
    }

    private List<@Nullable Object> bag(String type, String text, Map<?, ?> properties, int depth) {
        List<@Nullable Object> bag = tagged("bag");
        bag.add(text(type));
        bag.add(text(text));
        properties.forEach((name, value) -> {
            bag.add(text(String.valueOf(name)));
            bag.add(encode(value, depth + 1));
        });
        return bag;
    }

    private static Map<String, @Nullable Object> components(Record fields) throws ReflectiveOperationException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            if (component.getAccessor().trySetAccessible()) {
                values.put(component.getName(), component.getAccessor().invoke(fields));
            }
        }
        return values;
    }

    private static String nameOf(Object value) {
        return value.getClass().getName();
    }

    /** What of a text there is room for. */
    private String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            size += sizeOf(text.charAt(i));
            if (size > MAX_SIZE) {
                return text.substring(0, i) + "… (%,d characters)".formatted(text.length());
            }
        }
        return text;
    }

    private static int sizeOf(char c) {
        if (c == '"' || c == '\\') {
            return 2;
        }
        return c >= ' ' && c < 0x7f ? 1 : 6;
    }

    private static List<@Nullable Object> cut(String why) {
        List<@Nullable Object> marker = tagged("cut");
        marker.add(why);
        return marker;
    }

    private static List<@Nullable Object> tagged(String tag) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(tag);
        return list;
    }
}
