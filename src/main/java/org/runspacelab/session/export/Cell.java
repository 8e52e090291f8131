package org.runspacelab.session.export;

import org.jspecify.annotations.Nullable;

/** One cell of a {@link Table}. */
public sealed interface Cell {

    /** Nothing known. */
    record Empty() implements Cell {}

    /** A text, whatever characters it has. */
    record Text(String text) implements Cell {}

    /** A number, finite. */
    record Numeric(Number number) implements Cell {}

    /**
     * A value with more to it than a line.
     *
     * @param text the line
     * @param json all of it
     */
    record Value(String text, String json) implements Cell {}

    /** A text's cell; the empty one where there is none. */
    static Cell of(@Nullable String text) {
        return text == null ? new Empty() : new Text(text);
    }

    /** A number's cell; the empty one where there is none, and a text where it is not finite. */
    static Cell of(@Nullable Number number) {
        return switch (number) {
            case null -> new Empty();
            case Double d when !Double.isFinite(d) -> new Text(d.toString());
            case Float f when !Float.isFinite(f) -> new Text(f.toString());
            default -> new Numeric(number);
        };
    }
}
