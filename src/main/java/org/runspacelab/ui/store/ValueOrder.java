package org.runspacelab.ui.store;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Values as people order them: numbers by size and before all others, text without regard to case. */
final class ValueOrder implements Comparator<String> {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}(\\.\\d{1,300})?(E-?\\d{1,3})?");

    @Override
    public int compare(String a, String b) {
        boolean number = isNumber(a);
        if (number && isNumber(b)) {
            return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
        }
        return number == isNumber(b) ? String.CASE_INSENSITIVE_ORDER.compare(a, b) : number ? -1 : 1;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
