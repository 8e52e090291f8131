package org.runspacelab.ui.console;

import java.time.Instant;
import org.runspacelab.runspace.StreamKind;

/**
 * One line as it is shown.
 *
 * @param at when it was written
 * @param time the same as the time of day
 * @param source who wrote it
 */
public record ConsoleLine(Instant at, String time, String source, StreamKind stream, String text) {

    /** As it is copied. */
    @Override
    public String toString() {
        return "%s %s %s %s".formatted(time, source, stream, text);
    }
}
