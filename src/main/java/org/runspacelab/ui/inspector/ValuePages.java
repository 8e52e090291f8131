package org.runspacelab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.runspacelab.session.FullText;
import org.runspacelab.session.ValueText;

/** A text of any length in pages; a page in lines that can be shown. Never cuts a character in two. */
record ValuePages(FullText full) {

    /** Characters a page. */
    static final int PAGE = 64 * 1024;

    /** Longer lines go on in a next one. */
    static final int LINE = 1_000;

    /**
     * One page.
     *
     * @param number from 0
     * @param count how many there are
     * @param lines with what would garble the screen made visible
     * @param length characters in all, those that were let go too
     * @param cut true where the text's end was let go
     * @param own false where the text says why there is no text
     */
    record Page(int number, int count, List<String> lines, long length, boolean cut, boolean own) {}

    /** How many pages there are; an empty text has one. */
    int count() {
        return Math.max(1, (full.text().length() + PAGE - 1) / PAGE);
    }

    /** This page, or the nearest there is. */
    Page page(int wanted) {
        int number = Math.clamp(wanted, 0, count() - 1);
        String text = full.text();
        String page = text.substring(boundary(text, (long) number * PAGE), boundary(text, (number + 1L) * PAGE));
        return new Page(number, count(), lines(page), full.length(), full.isCut(), full.own());
    }

    /** The lines of a text; those that are too long in several. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r?\n", -1)) {
            int from = 0;
            do {
                int to = boundary(line, from + (long) LINE);
                lines.add(ValueText.visible(line.substring(from, to)));
                from = to;
            } while (from < line.length());
        }
        return lines;
    }

    /** This place, or one less where it is inside a character. */
    private static int boundary(String text, long place) {
        if (place >= text.length()) {
            return text.length();
        }
        int at = (int) place;
        boolean inside = at > 0 && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }
}
