package org.runspacelab.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON in UTF-8. What a terminal obeys, what turns a line around, and halves of characters, which no encoding
 * has, are escaped: they stand only within texts, where JSON takes either form. Belongs to one thread.
 */
final class JsonWriter extends PrintWriter {

    JsonWriter(PrintStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(String text, int offset, int length) {
        String written = text.substring(offset, offset + length);
        String safe = written.codePoints().anyMatch(JsonWriter::isEscaped) ? escaped(written) : written;
        super.write(safe, 0, safe.length());
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 100);
        text.codePoints().forEach(c -> {
            if (isEscaped(c)) {
                safe.append("\\u%04x".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Line ends are JSON's own: within texts they are escaped already. */
    private static boolean isEscaped(int c) {
        return c >= 0x7f && c < 0xa0
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
