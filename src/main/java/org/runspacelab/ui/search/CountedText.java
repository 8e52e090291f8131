package org.runspacelab.ui.search;

/** A text that can be read only so often: it ends an expression that would try forever. Belongs to one thread. */
final class CountedText implements CharSequence {

    /** Thrown at the read that is one too many. */
    static final class TooManyReads extends RuntimeException {
        TooManyReads() {
            super("too many reads", null, false, false);
        }
    }

    /** Some milliseconds' worth, and a line's own length many times over. */
    private static final int READS = 500_000;
    private static final int READS_A_CHARACTER = 20;

    private final String text;
    private long left;

    CountedText(String text) {
        this.text = text;
        this.left = READS + (long) READS_A_CHARACTER * text.length();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new TooManyReads();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
