package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a difference.
 *
 * @param where what leads to it inside a map or list; nothing in a text
 * @param pieces its text, in pieces that changed and that did not
 * @param count how many lines stand behind this one, where they are left out
 */
record DiffLine(Change change, String where, List<Piece> pieces, long count) {

    /** What happened to the line. */
    enum Change {
        SAME(" "),
        REMOVED("−"),
        ADDED("+"),
        /** Lines that are the same were left out. */
        SKIPPED("⋯"),
        /** The rest was not compared. */
        CUT("…");

        private final String sign;

        Change(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** A part of a line. */
    record Piece(String text, boolean changed) {}

    static DiffLine of(Change change, String where, String text) {
        return new DiffLine(change, where, List.of(new Piece(text, false)), 1);
    }

    static DiffLine skipped(long count) {
        return new DiffLine(Change.SKIPPED, "", List.of(), count);
    }

    static DiffLine cut() {
        return new DiffLine(Change.CUT, "", List.of(), 0);
    }

    /** The line without its sign. */
    String text() {
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        return where.isEmpty() ? text : where + ": " + text;
    }
}
