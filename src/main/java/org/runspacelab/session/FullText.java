package org.runspacelab.session;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * All of a value's text, as it is: line ends and control characters too.
 *
 * @param text the text; a foreign object's own up to {@link #MAX_FOREIGN} characters
 * @param length how many characters there are, those that were let go too
 * @param own false where the value's own text could not be had, and the text says why
 */
public record FullText(String text, long length, boolean own) {

    /** How much of a foreign object's text is kept. A text that is a value is there anyway. */
    public static final int MAX_FOREIGN = 4 * 1024 * 1024;

    private static final Duration LIMIT = Duration.ofMillis(500);

    /** Waits for foreign code, half a second at most: not for the FX thread. */
    public static FullText of(@Nullable Object value, ValueText texts) {
        if (value instanceof String text) {
            return whole(text);
        }
        if (value == null || ValueText.isSimple(value)) {
            return whole(texts.of(value));
        }
        if (texts.foreign().isSlow(value)) {
            return notOwn(value, texts);
        }
        try {
            String text = texts.foreign().call(LIMIT, visit -> {
                visit.enter(value);
                return String.valueOf(value.toString());
            });
            return text.length() <= MAX_FOREIGN
                    ? whole(text)
                    : new FullText(text.substring(0, MAX_FOREIGN), text.length(), true);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return notOwn(value, texts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notOwn(value, texts);
        }
    }

    /** True where the end of it was let go. */
    public boolean isCut() {
        return length > text.length();
    }

    private static FullText whole(String text) {
        return new FullText(text, text.length(), true);
    }

    private static FullText notOwn(Object value, ValueText texts) {
        String text = texts.of(value);
        return new FullText(text, text.length(), false);
    }
}
