package org.runspacelab.bench;

import java.util.Locale;

/**
 * One measured ratio and the budget for it.
 *
 * @param name as in the README's table
 * @param value the ratio
 * @param target the most it may be, or the least where {@code atLeast}
 * @param detail the two sides, in words with units
 */
record Figure(String name, double value, double target, boolean atLeast, String detail) {

    static Figure atMost(String name, double value, double target, String detail) {
        return new Figure(name, value, target, false, detail);
    }

    static Figure atLeast(String name, double value, double target, String detail) {
        return new Figure(name, value, target, true, detail);
    }

    boolean isOk() {
        return atLeast ? value >= target : value <= target;
    }

    /** The line that other programs read. */
    String line() {
        return String.format(Locale.ROOT, "ratio %s %.3f %.2f %s", name, value, target, isOk() ? "ok" : "short");
    }

    String json() {
        return String.format(Locale.ROOT,
                "{\"name\": \"%s\", \"value\": %.4f, \"target\": %.2f, \"bound\": \"%s\", \"ok\": %b, \"detail\": \"%s\"}",
                name, value, target, atLeast ? "at least" : "at most", isOk(), detail.replace("\"", "'"));
    }
}
