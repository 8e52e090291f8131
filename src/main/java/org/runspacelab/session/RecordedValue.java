package org.runspacelab.session;

import org.jspecify.annotations.Nullable;

/**
 * What a recording holds of a value that can't be had back from it: no class it names is ever looked for.
 *
 * @param type the kind of value it was, as {@link ValueText#typeOf} said
 * @param content its JSON form as {@link JsonText} reads it, mostly its text
 * @param size how large it was in bytes, where the content is a summary only; else 0
 */
public record RecordedValue(String type, @Nullable Object content, long size) {

    /** False where it was too large to be recorded. */
    public boolean isWhole() {
        return size == 0;
    }

    /** Its text. */
    @Override
    public String toString() {
        return String.valueOf(content);
    }
}
