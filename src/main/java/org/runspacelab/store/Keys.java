package org.runspacelab.store;

import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rule by which keys are the same: text without regard to case, everything else as itself. */
final class Keys {

    private Keys() {}

    /**
     * The form under which a key is looked up.
     *
     * @throws NullPointerException for null
     * @throws IllegalArgumentException for an object whose {@code equals} is not the JDK's own: it would run
     *     foreign code while the store is locked
     */
    static Object checked(@Nullable Object key) {
        // Nearly all keys are text, and a switch over types costs more than the look into the map.
        return key instanceof String ? key : checkedOther(key);
    }

    private static Object checkedOther(@Nullable Object key) {
        return switch (key) {
            case null -> throw new NullPointerException("a key can't be null: give it a name or a number");
            case CharSequence text -> text.toString();
            case Boolean _, Character _, UUID _, Enum<?> _ -> key;
            case Number number when isJdk(number) -> key;
            case Temporal temporal when isJdk(temporal) -> key;
            default -> throw new IllegalArgumentException("a key is text, a number, a boolean or a time, not a "
                    + key.getClass().getName());
        };
    }

    private static boolean isJdk(Object key) {
        return key.getClass().getName().startsWith("java.");
    }

    /** Text in a form that is equal for all casings, as {@link String#CASE_INSENSITIVE_ORDER} has it. */
    static Object fold(Object key) {
        return key instanceof String text ? fold(text) : key;
    }

    private static String fold(String text) {
        return text.codePoints().allMatch(c -> fold(c) == c) ? text : folded(text);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Keys::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int fold(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }
}
