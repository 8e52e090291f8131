package org.runspacelab.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runspacelab.ui.inspector.DiffLine.Change;
import org.runspacelab.ui.inspector.DiffLine.Piece;

/**
 * The difference of two texts by line, and by word within the lines that changed. What is the same at the beginning
 * and the end is passed over, however long; of the rest a bounded stretch is compared. Not for the FX thread.
 */
final class TextDiff {

    /** How much of a text is compared, after what is the same at the beginning. */
    static final int MAX_CHARACTERS = 64 * 1024;

    private static final int MAX_LINES = 2_000;
    private static final int MAX_WORDS = 2_000;
    private static final int CONTEXT = 2;

    private final List<DiffLine> lines = new ArrayList<>();

    private TextDiff() {}

    static List<DiffLine> of(String before, String after) {
        TextDiff diff = new TextDiff();
        int start = lineStart(before, commonStart(before, after));
        int end = commonEnd(before, after, start);
        int most = start + MAX_CHARACTERS;
        List<String> old = lines(before, start, Math.min(before.length() - end, most));
        List<String> next = lines(after, start, Math.min(after.length() - end, most));
        long skipped = count(before.substring(0, start));
        boolean cut = before.length() - end > most || after.length() - end > most
                || old.size() > MAX_LINES || next.size() > MAX_LINES;
        if (skipped > 0) {
            diff.lines.add(DiffLine.skipped(skipped));
        }
        diff.compare(first(old), first(next));
        if (cut) {
            diff.lines.add(DiffLine.cut());
        }
        long rest = count(before.substring(before.length() - end));
        if (rest > 0) {
            diff.lines.add(DiffLine.skipped(rest));
        }
        return diff.lines;
    }

    private void compare(List<String> old, List<String> next) {
        int done = 0;
        for (Stretch stretch : Stretch.of(old, next)) {
            same(old.subList(done, stretch.oldFrom()), done == 0, false);
            if (stretch.isChange()) {
                byWord(stretch.old(old), stretch.next(next));
            } else {
                stretch.old(old).forEach(line -> lines.add(DiffLine.of(Change.REMOVED, "", line)));
                stretch.next(next).forEach(line -> lines.add(DiffLine.of(Change.ADDED, "", line)));
            }
            done = stretch.oldTo();
        }
        same(old.subList(done, old.size()), done == 0, true);
    }

    /** Lines that did not change: a few before and after those that did, and how many are between. */
    private void same(List<String> same, boolean first, boolean last) {
        int head = first ? 0 : Math.min(CONTEXT, same.size());
        int tail = last ? 0 : Math.min(CONTEXT, same.size() - head);
        same.subList(0, head).forEach(line -> lines.add(DiffLine.of(Change.SAME, "", line)));
        int between = same.size() - head - tail;
        if (between > 0) {
            lines.add(DiffLine.skipped(between));
        }
        same.subList(same.size() - tail, same.size()).forEach(line -> lines.add(DiffLine.of(Change.SAME, "", line)));
    }

    private void byWord(List<String> old, List<String> next) {
        List<String> oldWords = words(old);
        List<String> nextWords = words(next);
        boolean bounded = oldWords.size() <= MAX_WORDS && nextWords.size() <= MAX_WORDS;
        boolean[] oldChanged = new boolean[oldWords.size()];
        boolean[] nextChanged = new boolean[nextWords.size()];
        if (bounded) {
            for (Stretch stretch : Stretch.of(oldWords, nextWords)) {
                Arrays.fill(oldChanged, stretch.oldFrom(), stretch.oldTo(), true);
                Arrays.fill(nextChanged, stretch.newFrom(), stretch.newTo(), true);
            }
        }
        add(Change.REMOVED, oldWords, oldChanged);
        add(Change.ADDED, nextWords, nextChanged);
    }

    private void add(Change change, List<String> words, boolean[] changed) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("\n")) {
                lines.add(new DiffLine(change, "", List.copyOf(pieces), 1));
                pieces.clear();
            } else {
                int last = pieces.size() - 1;
                if (last >= 0 && pieces.get(last).changed() == changed[i]) {
                    pieces.set(last, new Piece(pieces.get(last).text() + words.get(i), changed[i]));
                } else {
                    pieces.add(new Piece(words.get(i), changed[i]));
                }
            }
        }
    }

    /** Words, the gaps between them, and each line's end. */
    private static List<String> words(List<String> lines) {
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            for (String word : line.split("(?<=\\W)|(?=\\W)", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            words.add("\n");
        }
        return words;
    }

    private static List<String> lines(String text, int from, int to) {
        return from >= to && from > 0 ? List.of() : ValuePages.lines(text.substring(from, Math.max(from, to)));
    }

    private static List<String> first(List<String> lines) {
        return lines.size() <= MAX_LINES ? lines : lines.subList(0, MAX_LINES);
    }

    private static long count(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    private static int commonStart(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int at = 0;
        while (at < most && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Where the line begins in which this place is, but not far from it. */
    private static int lineStart(String a, int place) {
        int start = place == 0 ? 0 : a.lastIndexOf('\n', place - 1) + 1;
        return Math.max(start, place - ValuePages.LINE);
    }

    /** How much is the same at the end, up to the line's beginning after which all is. */
    private static int commonEnd(String a, String b, int start) {
        int most = Math.min(a.length(), b.length()) - start;
        int end = 0;
        while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int line = a.indexOf('\n', a.length() - end);
        return line < 0 ? 0 : a.length() - line;
    }
}
