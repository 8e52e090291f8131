package org.runspacelab.session;

import java.io.StringWriter;
import java.io.Writer;

/**
 * A text that is kept up to the size at which a value is written in full, and counted on to a larger bound. Sizes
 * are bytes of UTF-8. Belongs to one thread.
 */
final class BoundedText extends Writer {

    static final int MAX_SIZE = 64 * 1024;
    /** Where even counting the size stops. */
    private static final int MAX_COUNTED = 64 * MAX_SIZE;

    private final StringWriter kept = new StringWriter();
    private long size;

    /** @throws Full past the larger bound, and where the thread is interrupted: nobody waits for the text any more */
    @Override
    public void write(char[] chars, int offset, int length) {
        if (!isTooLarge()) {
            kept.write(chars, offset, length);
        }
        for (int i = offset; i < offset + length; i++) {
            size += bytes(chars[i]);
        }
        if (size > MAX_COUNTED || Thread.currentThread().isInterrupted()) {
            throw new Full();
        }
    }

    /** True where it is only counted. */
    boolean isTooLarge() {
        return size > MAX_SIZE;
    }

    /** The bytes so far. */
    long size() {
        return size;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return kept.toString();
    }

    /** Half a character counts as two, its other half as two more. */
    private static int bytes(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** The bound was reached. */
    static final class Full extends RuntimeException {
        Full() {
            super("too large", null, false, false);
        }
    }
}
