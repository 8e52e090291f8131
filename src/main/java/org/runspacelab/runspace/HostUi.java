package org.runspacelab.runspace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;

/**
 * The host's lines, all streams in one sequence, each with its time and the name of who wrote it. Mirrors
 * PSHostUserInterface. Callable from any thread; an object's text is made on the calling thread.
 */
public final class HostUi {

    private static final int MAX_LENGTH = 64 * 1024;

    private final TimedLog<HostLine> lines;

    HostUi(TimedLog<HostLine> lines) {
        this.lines = lines;
    }

    public void writeLine(@Nullable Object value) {
        write(StreamKind.OUTPUT, value);
    }

    public void writeVerboseLine(@Nullable Object value) {
        write(StreamKind.VERBOSE, value);
    }

    public void writeWarningLine(@Nullable Object value) {
        write(StreamKind.WARNING, value);
    }

    public void writeErrorLine(@Nullable Object value) {
        write(StreamKind.ERROR, value);
    }

    public void writeDebugLine(@Nullable Object value) {
        write(StreamKind.DEBUG, value);
    }

    public void writeInformationLine(@Nullable Object value) {
        write(StreamKind.INFORMATION, value);
    }

    void write(StreamKind stream, @Nullable Object value) {
        String text = bounded(Objects.toString(value));
        String source = Actor.current().name();
        lines.add((sequence, nanos) -> new HostLine(sequence, nanos, source, stream, text));
    }

    static String bounded(String text) {
        return text.length() <= MAX_LENGTH
                ? text
                : text.substring(0, MAX_LENGTH) + "… (" + text.length() + " characters)";
    }
}
