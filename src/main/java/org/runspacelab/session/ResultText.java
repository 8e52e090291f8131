package org.runspacelab.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;

/**
 * A prompt's result as text: one line for a value, a small table for a map, a store or a list. Bounded in lines and
 * length; what is left out is counted. Callable from any thread but the FX thread.
 */
public final class ResultText {

    private static final int MAX_ROWS = 20;
    private static final int MAX_COLUMN = 40;
    private static final List<String> VIEWS = List.of("java.util.Collections$", "java.util.Abstract");

    private final ValueText texts;

    public ResultText(ValueText texts) {
        this.texts = texts;
    }

    /** The lines that show it; none for null, as the original's prompt shows nothing. */
    public List<String> lines(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case SynchronizedStore store -> rows(store.snapshot());
            // Others run their own code when they are walked through, which may take for ever.
            case Map<?, ?> map when isOfJava(map) -> rows(map);
            case Collection<?> list when isOfJava(list) || list.getClass().getName().startsWith("org.runspacelab.") ->
                    items(list);
            default -> List.of(texts.of(value));
        };
    }

    /** Java's own, and not a view of another's: walking through that runs the other's code. */
    private static boolean isOfJava(Object value) {
        String name = value.getClass().getName();
        return name.startsWith("java.util.") && VIEWS.stream().noneMatch(name::startsWith);
    }

    private List<String> rows(Map<?, ?> map) {
        Map<String, String> shown = new LinkedHashMap<>();
        int size = 0;
        try {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (++size > MAX_ROWS) {
                    break;
                }
                shown.put(texts.of(entry.getKey()), texts.of(entry.getValue()));
            }
        } catch (RuntimeException e) {
            // It changes meanwhile, or breaks its own contract.
            return List.of(texts.of(map));
        }
        if (shown.isEmpty()) {
            return List.of("(empty)");
        }
        int width = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
        String form = "%-" + Math.min(width, MAX_COLUMN) + "s  %s";
        List<String> lines = new ArrayList<>();
        shown.forEach((key, text) -> lines.add(form.formatted(key, text)));
        addRest(lines, map.size() - shown.size());
        return lines;
    }

    private List<String> items(Collection<?> list) {
        if (list.isEmpty()) {
            return List.of("(empty)");
        }
        List<String> lines = new ArrayList<>();
        try {
            for (Object item : list) {
                if (lines.size() == MAX_ROWS) {
                    break;
                }
                lines.add(texts.of(item));
            }
        } catch (RuntimeException e) {
            return List.of(texts.of(list));
        }
        int total = lines.stream().mapToInt(String::length).sum();
        if (list.size() <= MAX_ROWS && total <= MAX_COLUMN * 2) {
            StringJoiner line = new StringJoiner(", ", "[", "]");
            lines.forEach(line::add);
            return List.of(line.toString());
        }
        addRest(lines, list.size() - lines.size());
        return lines;
    }

    private static void addRest(List<String> lines, int left) {
        if (left > 0) {
            lines.add("… and " + left + " more");
        }
    }
}
