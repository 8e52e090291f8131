package org.runspacelab.ui.store;

import java.util.Comparator;

/** Keys as people order them: numbers by value and before all others, text without regard to case. */
final class KeyOrder implements Comparator<String> {

    private static final int MAX_DIGITS = 18;

    @Override
    public int compare(String a, String b) {
        boolean number = isNumber(a);
        if (number && isNumber(b)) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return number == isNumber(b) ? String.CASE_INSENSITIVE_ORDER.compare(a, b) : number ? -1 : 1;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
