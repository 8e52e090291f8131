package org.runspacelab.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.settings.LabSettings.TableLayout;
import org.runspacelab.ui.settings.LabSettings.WindowPlace;
import org.runspacelab.ui.theme.TextSize;

/**
 * Settings as plain maps, lists, texts and numbers, and back. Reading takes what it understands: a field that is
 * missing, wrong or beyond its bound has its default, and the others keep what they say.
 */
final class SettingsText {

    /** How many entries of a kind are kept. */
    static final int MAX_ENTRIES = 64;
    static final int MAX_TEXT = 1_000;
    private static final double MAX_LENGTH = 100_000;

    private SettingsText() {}

    static Map<String, Object> of(LabSettings settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("theme", name(settings.theme()));
        all.put("language", name(settings.language()));
        all.put("textSize", settings.textSize());
        all.put("projector", settings.projector());
        all.put("motion", name(settings.motion()));
        WindowPlace window = settings.window();
        if (window != null) {
            all.put("window", Map.of("x", window.x(), "y", window.y(), "width", window.width(),
                    "height", window.height(), "maximized", window.maximized()));
        }
        all.put("dividers", settings.dividers());
        Map<String, Object> tables = new LinkedHashMap<>();
        settings.tables().forEach((id, table) -> tables.put(id, of(table)));
        all.put("tables", tables);
        List<String> pinned = settings.pinned();
        if (pinned != null) {
            all.put("pinned", pinned);
        }
        return all;
    }

    private static Map<String, Object> of(TableLayout table) {
        return Map.of(
                "columns", table.columns().stream()
                        .map(column -> Map.of("id", column.id(), "width", column.width(), "visible", column.visible()))
                        .toList(),
                "sort", table.sort().stream()
                        .map(sort -> Map.of("id", sort.id(), "descending", sort.descending()))
                        .toList());
    }

    static LabSettings read(@Nullable Object value) {
        Map<?, ?> all = map(value);
        LabSettings none = LabSettings.DEFAULTS;
        Double size = number(all.get("textSize"), 1, MAX_LENGTH);
        return new LabSettings(
                choice(all.get("theme"), none.theme()),
                choice(all.get("language"), none.language()),
                size == null ? none.textSize() : TextSize.nearest(size.intValue()),
                flag(all.get("projector"), none.projector()),
                choice(all.get("motion"), none.motion()),
                window(all.get("window")),
                entries(all.get("dividers"), SettingsText::positions),
                entries(all.get("tables"), SettingsText::table),
                all.get("pinned") instanceof List<?> pinned ? items(pinned, SettingsText::text) : null);
    }

    private static @Nullable WindowPlace window(@Nullable Object value) {
        Map<?, ?> window = map(value);
        Double x = number(window.get("x"), -MAX_LENGTH, MAX_LENGTH);
        Double y = number(window.get("y"), -MAX_LENGTH, MAX_LENGTH);
        Double width = number(window.get("width"), 1, MAX_LENGTH);
        Double height = number(window.get("height"), 1, MAX_LENGTH);
        return x == null || y == null || width == null || height == null
                ? null
                : new WindowPlace(x, y, width, height, flag(window.get("maximized"), false));
    }

    private static @Nullable TableLayout table(@Nullable Object value) {
        Map<?, ?> table = map(value);
        List<TableLayout.Column> columns = items(table.get("columns"), SettingsText::column);
        return columns.isEmpty() ? null : new TableLayout(columns, items(table.get("sort"), SettingsText::sort));
    }

    private static TableLayout.@Nullable Column column(@Nullable Object value) {
        Map<?, ?> column = map(value);
        String id = text(column.get("id"));
        Double width = number(column.get("width"), 1, MAX_LENGTH);
        return id == null || width == null
                ? null
                : new TableLayout.Column(id, width, flag(column.get("visible"), true));
    }

    private static TableLayout.@Nullable Sort sort(@Nullable Object value) {
        Map<?, ?> sort = map(value);
        String id = text(sort.get("id"));
        return id == null ? null : new TableLayout.Sort(id, flag(sort.get("descending"), false));
    }

    private static @Nullable List<Double> positions(@Nullable Object value) {
        List<Double> positions = items(value, position -> number(position, 0, 1));
        return positions.isEmpty() ? null : positions;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static <T> Map<String, T> entries(@Nullable Object value, Function<@Nullable Object, @Nullable T> read) {
        Map<String, T> entries = new LinkedHashMap<>();
        map(value).forEach((name, item) -> {
            T understood = read.apply(item);
            String id = text(name);
            if (understood != null && id != null && entries.size() < MAX_ENTRIES) {
                entries.put(id, understood);
            }
        });
        return entries;
    }

    private static <T> List<T> items(@Nullable Object value, Function<@Nullable Object, @Nullable T> read) {
        List<T> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().limit(MAX_ENTRIES).map(read).filter(Objects::nonNull).forEach(items::add);
        }
        return items;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && text.length() <= MAX_TEXT ? text : null;
    }

    private static boolean flag(@Nullable Object value, boolean otherwise) {
        return value instanceof Boolean flag ? flag : otherwise;
    }

    private static @Nullable Double number(@Nullable Object value, double least, double most) {
        return value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most
                ? (Double) number.doubleValue()
                : null;
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choice(@Nullable Object value, E otherwise) {
        for (E choice : otherwise.getDeclaringClass().getEnumConstants()) {
            if (name(choice).equals(value)) {
                return choice;
            }
        }
        return otherwise;
    }
}
