package org.runspacelab.session;

import java.util.HexFormat;

/**
 * Halves of characters (unpaired surrogates), which a text of Java may hold and no encoding has: written as they are,
 * each would become a question mark.
 */
final class HalfCharacters {

    private HalfCharacters() {}

    /** A JSON text with those in it escaped: they stand only within its texts, where JSON takes either form. */
    static String escaped(String json) {
        int half = next(json, 0);
        return half < 0 ? json : escaped(json, half);
    }

    /**
     * A name with a replacement character for each: parsers refuse a name in which one is escaped. Two names that
     * differ in nothing else become one.
     */
    static String replaced(String name) {
        StringBuilder whole = null;
        for (int half = next(name, 0); half >= 0; half = next(name, half + 1)) {
            whole = whole == null ? new StringBuilder(name) : whole;
            whole.setCharAt(half, '\ufffd');
        }
        return whole == null ? name : whole.toString();
    }

    private static String escaped(String json, int first) {
        StringBuilder escaped = new StringBuilder(json.length() + 100);
        int from = 0;
        for (int half = first; half >= 0; half = next(json, from)) {
            escaped.append(json, from, half).append("\\u").append(HexFormat.of().toHexDigits(json.charAt(half)));
            from = half + 1;
        }
        return escaped.append(json, from, json.length()).toString();
    }

    /** Where the next one is; negative where there is none. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
