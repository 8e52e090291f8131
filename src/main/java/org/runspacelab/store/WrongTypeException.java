package org.runspacelab.store;

import org.jspecify.annotations.Nullable;

/**
 * A key held a value that its reader can't work with. The message names key, value and writer; the store
 * keeps everything.
 */
public final class WrongTypeException extends RuntimeException {

    private static final int SHOWN = 80;

    private final transient StoreEntry entry;
    private final String expected;

    public WrongTypeException(StoreEntry entry, String expected) {
        super("Key \"%s\" holds %s, written by %s (version %d): expected %s"
                .formatted(entry.key(), describe(entry.value()), entry.writer().name(), entry.version(), expected));
        this.entry = entry;
        this.expected = expected;
    }

    /** The write that can't be read. */
    public StoreEntry entry() {
        return entry;
    }

    /** What the reader could have worked with, in plain words. */
    public String expected() {
        return expected;
    }

    /** Runs no foreign code: of an unknown object it tells the type only. */
    private static String describe(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + bounded(text) + '"';
            case Number number when number.getClass().getName().startsWith("java.") -> bounded(number.toString());
            case Boolean flag -> flag.toString();
            case java.time.Duration duration -> duration.toString();
            default -> "a " + typeOf(value);
        };
    }

    private static String bounded(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String typeOf(Object value) {
        String simple = value.getClass().getSimpleName();
        return simple.isEmpty() ? value.getClass().getName() : simple;
    }
}
