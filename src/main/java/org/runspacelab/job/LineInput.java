package org.runspacelab.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, bounded in length. Belongs to one thread. */
final class LineInput {

    /** Bytes in a line at most. */
    static final int MAX_LINE = 16 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int maxLine;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    LineInput(InputStream in) {
        this(in, MAX_LINE);
    }

    LineInput(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /**
     * The next line without its end; null at the end of the input. What follows the last line end is let go: its
     * writer died while writing it.
     *
     * @throws ProtocolException where a line is too long
     */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            if (line.size() + position - from > maxLine) {
                throw new ProtocolException("a line is longer than %,d bytes".formatted(maxLine));
            }
            line.write(buffer, from, position - from);
            if (position < end) {
                position++;
                return line.toString(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
