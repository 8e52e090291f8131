package org.runspacelab.session;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value as the text that means it when it is typed in. Not for the FX thread: foreign code may be asked. */
public final class EditableText {

    private final ValueJson json;

    public EditableText(ValueText texts) {
        this.json = new ValueJson(texts);
    }

    /** The text, to be read as {@link ValueType#of} says; empty where it is too large to be edited. */
    public Optional<String> of(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.of("");
            case String text -> Optional.of(text).filter(all -> all.length() <= ValueType.MAX_TEXT);
            case Collection<?> list -> json.whole(list).map(EditableText::indented);
            case Map<?, ?> map -> json.whole(map).map(EditableText::indented);
            default -> Optional.of(json.texts().of(value));
        };
    }

    /** True where a value's one-line text, as {@link ValueText#of} makes it, says all of it. */
    public static boolean isWhole(@Nullable Object value, String line) {
        return switch (value) {
            case null -> true;
            case String text -> text.equals(line);
            case Collection<?> _, Map<?, ?> _ -> false;
            default -> ValueType.of(value) != ValueType.TEXT;
        };
    }

    private static String indented(String text) {
        return text.length() <= 60 ? text : JsonText.write(JsonText.parse(text)).stripTrailing();
    }
}
