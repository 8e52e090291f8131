package org.runspacelab.ui.search;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A search in lines, ignoring case: plain or a regular expression. One that takes too long gives up, says so, and
 * from then on finds every line. Belongs to one thread.
 */
public final class LineSearch {

    private final String plain;
    private final Pattern pattern;
    private final boolean regex;
    private boolean gaveUp;

    /** @throws PatternSyntaxException when it is to be a regular expression and is none */
    public LineSearch(String text, boolean regex) {
        this.regex = regex && !text.isEmpty();
        this.plain = text.strip().toLowerCase(Locale.ROOT);
        this.pattern = Pattern.compile(this.regex ? text : "", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** True where it finds everything because nothing is looked for. */
    public boolean isEmpty() {
        return regex ? pattern.pattern().isEmpty() : plain.isEmpty();
    }

    /** True for a regular expression: only that can take too long. */
    public boolean isRegex() {
        return regex;
    }

    /** True once an expression took too long for a line. */
    public boolean gaveUp() {
        return gaveUp;
    }

    public boolean finds(String line) {
        return gaveUp || (regex ? matches(line) : line.toLowerCase(Locale.ROOT).contains(plain));
    }

    private boolean matches(String line) {
        try {
            return pattern.matcher(new CountedText(line)).find();
        } catch (CountedText.TooManyReads | StackOverflowError e) {
            gaveUp = true;
            return true;
        }
    }
}
