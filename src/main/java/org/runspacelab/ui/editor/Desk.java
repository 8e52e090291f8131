package org.runspacelab.ui.editor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the editor, as it is kept between two starts.
 *
 * @param text what is written, saved or not
 * @param saved what the file holds; the empty text where there is no file
 * @param file null where it was never saved
 * @param recent the last files, the latest first
 */
record Desk(String text, String saved, @Nullable Path file, List<Path> recent) {

    static final Desk EMPTY = new Desk("", "", null, List.of());
    private static final int MAX_RECENT = 10;

    Desk {
        recent = List.copyOf(recent);
    }

    boolean isDirty() {
        return !text.equals(saved);
    }

    Desk withText(String other) {
        return new Desk(other, saved, file, recent);
    }

    /** With another text, which is in no file. */
    Desk fresh(String other) {
        return new Desk(other, other, null, recent);
    }

    /** With this text, which this file holds. */
    Desk at(Path place, String content) {
        List<Path> files = Stream.concat(Stream.of(place), recent.stream()).distinct().limit(MAX_RECENT).toList();
        return new Desk(content, content, place, files);
    }

    Desk without(Path gone) {
        return new Desk(text, saved, file, recent.stream().filter(one -> !one.equals(gone)).toList());
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", text);
        json.put("saved", saved);
        if (file != null) {
            json.put("file", file.toString());
        }
        json.put("recent", recent.stream().map(Path::toString).toList());
        return json;
    }

    /** What is not understood is left out. */
    static Desk of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            return EMPTY;
        }
        List<Path> recent = new ArrayList<>();
        if (map.get("recent") instanceof List<?> files) {
            files.stream().map(Desk::path).forEach(path -> {
                if (path != null && recent.size() < MAX_RECENT) {
                    recent.add(path);
                }
            });
        }
        return new Desk(text(map.get("text")), text(map.get("saved")), path(map.get("file")), recent);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static @Nullable Path path(@Nullable Object value) {
        try {
            return value instanceof String text ? Path.of(text) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
