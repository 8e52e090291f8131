package org.runspacelab.runspace;

import java.time.Duration;
import java.util.Locale;

/** A pipeline ran longer than it may; the message names the limit. */
public final class TimeLimitException extends RuntimeException {

    private final Duration limit;

    TimeLimitException(String pipeline, Duration limit) {
        super("%s ran past its time limit of %s".formatted(pipeline, text(limit)));
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }

    /** "1m30s", "0.5s". */
    private static String text(Duration limit) {
        return limit.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
