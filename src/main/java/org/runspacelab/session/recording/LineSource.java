package org.runspacelab.session.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a file from any place on, one at a time and bounded in length. Belongs to one thread. */
final class LineSource {

    /** Bytes in a line at most; the recorder makes none as long, whatever it has to escape. */
    static final int MAX_LINE = 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    /**
     * Bytes by their place in the file, as {@link java.nio.channels.FileChannel#read(ByteBuffer, long)} reads them. The
     * buffer has an array.
     */
    @FunctionalInterface
    interface Bytes {
        int read(ByteBuffer into, long position) throws IOException;
    }

    /**
     * A line.
     *
     * @param text what it holds, without its end; null where that is no text
     * @param ended whether a line end follows: the last line of a file that was cut off has none
     */
    record Line(@Nullable String text, boolean ended) {}

    private final Bytes bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private long filledTo;

    LineSource(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Where the next line begins. */
    long position() {
        return filledTo - buffer.remaining();
    }

    /** Goes on from another place, where a line begins. */
    void seek(long position) {
        buffer.clear().flip();
        filledTo = position;
    }

    /**
     * The next line; null at the end of the file.
     *
     * @throws IllegalArgumentException where it is too long
     */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int from = buffer.position();
            int to = from;
            while (to < buffer.limit() && buffer.get(to) != '\n') {
                to++;
            }
            if (line.size() + to - from > MAX_LINE) {
                throw new IllegalArgumentException("it is longer than %,d bytes".formatted(MAX_LINE));
            }
            line.write(buffer.array(), from, to - from);
            ended = to < buffer.limit();
            buffer.position(ended ? to + 1 : to);
        }
        return ended || line.size() > 0 ? new Line(text(line), ended) : null;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        int read = bytes.read(buffer, filledTo);
        buffer.flip();
        filledTo += Math.max(0, read);
        return read > 0;
    }

    /** What stands for a broken character may also have been written as such: only then it is looked at closer. */
    private static @Nullable String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 || isText(line.toByteArray()) ? text : null;
    }

    private static boolean isText(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
