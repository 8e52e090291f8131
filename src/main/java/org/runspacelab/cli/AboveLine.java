package org.runspacelab.cli;

import java.io.Writer;
import org.jline.reader.LineReader;

/** Prints whole lines above the line being typed. Callable from any thread. */
final class AboveLine extends Writer {

    private final LineReader reader;
    /** Guarded by the writer's lock. */
    private final StringBuilder begun = new StringBuilder();

    AboveLine(LineReader reader) {
        this.reader = reader;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        synchronized (lock) {
            begun.append(chars, offset, length);
            int end = begun.lastIndexOf("\n");
            if (end >= 0) {
                reader.printAbove(begun.substring(0, end + 1));
                begun.delete(0, end + 1);
            }
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
