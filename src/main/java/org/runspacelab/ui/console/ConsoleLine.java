package org.runspacelab.ui.console;

import org.runspacelab.runspace.StreamKind;

/** One line as it is shown: time of day, who wrote it, to which stream, and what. */
public record ConsoleLine(String time, String source, StreamKind stream, String text) {

    /** As it is copied. */
    @Override
    public String toString() {
        return "%s %s %s %s".formatted(time, source, stream, text);
    }
}
