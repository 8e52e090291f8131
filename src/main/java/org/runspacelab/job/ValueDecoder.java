package org.runspacelab.job;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/**
 * Makes values of the trees that {@link ValueEncoder} makes. A table becomes a store of its own, which belongs to
 * nobody else.
 *
 * @param clock the clock of these stores
 */
record ValueDecoder(LabClock clock) {

    /** A copied table is written little. */
    private static final int JOURNAL_CAPACITY = 1024;

    /** @throws ProtocolException where it is no such tree */
    @Nullable Object decode(@Nullable Object tree) throws ProtocolException {
        return switch (tree) {
            case null -> null;
            case Boolean flag -> flag;
            case String text -> text;
            case List<?> tagged -> decodeTagged(tagged);
            default -> throw new ProtocolException("a value has no type");
        };
    }

    private Object decodeTagged(List<?> tagged) throws ProtocolException {
        String tag = textAt(tagged, 0);
        return switch (tag) {
            case "list" -> decodeAll(tagged);
            case "set" -> new LinkedHashSet<>(decodeAll(tagged));
            case "table" -> table(tagged);
            case "bag" -> bag(tagged);
            case "cut" -> new CutMarker(textAt(tagged, 1));
            case "bytes" -> bytes(textAt(tagged, 1));
            default -> scalar(tag, tagged);
        };
    }

    private static Object scalar(String tag, List<?> tagged) throws ProtocolException {
        ScalarType type = ScalarType.ofTag(tag);
        if (type == null) {
            throw new ProtocolException("a value has an unknown type");
        }
        return type.read(textAt(tagged, 1));
    }

    private List<@Nullable Object> decodeAll(List<?> tagged) throws ProtocolException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object tree : tagged.subList(1, tagged.size())) {
            values.add(decode(tree));
        }
        return values;
    }

    private SynchronizedStore table(List<?> tagged) throws ProtocolException {
        SynchronizedStore table = new SynchronizedStore(textAt(tagged, 1), clock, JOURNAL_CAPACITY);
        for (int i = 2; i + 1 < tagged.size(); i += 2) {
            Object key = decode(tagged.get(i));
            if (key == null || !isKey(key)) {
                throw new ProtocolException("a table has a key of a type that can't be one");
            }
            table.put(key, decode(tagged.get(i + 1)));
        }
        return table;
    }

    private static boolean isKey(Object key) {
        ScalarType type = ScalarType.of(key);
        return key instanceof String || key instanceof Boolean || type != null && type.isKey();
    }

    private PropertyBag bag(List<?> tagged) throws ProtocolException {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 3; i + 1 < tagged.size(); i += 2) {
            properties.put(textAt(tagged, i), decode(tagged.get(i + 1)));
        }
        return new PropertyBag(textAt(tagged, 1), textAt(tagged, 2), properties);
    }

    private static byte[] bytes(String text) throws ProtocolException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("bytes are not in base 64");
        }
    }

    private static String textAt(List<?> tagged, int index) throws ProtocolException {
        if (index < tagged.size() && tagged.get(index) instanceof String text) {
            return text;
        }
        throw new ProtocolException("a value is not complete");
    }
}
