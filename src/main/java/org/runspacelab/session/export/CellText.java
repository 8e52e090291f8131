package org.runspacelab.session.export;

import java.util.regex.Pattern;

/** How a cell reads in a spreadsheet: numbers as they are, and no text that could become a formula. */
final class CellText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");

    /** What begins a formula, in half and full width; tab and line ends hide what follows them. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell) {
            case Cell.Empty _ -> "";
            case Cell.Numeric(Number number) -> number.toString();
            case Cell.Text(String text) -> safe(text);
            case Cell.Value(String text, _) -> safe(text);
        };
    }

    /** A text that stays a text: an apostrophe stands before what would be a formula. */
    static String safe(String text) {
        String clean = printable(text);
        return isFormula(clean) ? "'" + clean : clean;
    }

    /** Without halves of characters, which no file can hold. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> isHalf(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(CellText::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int visible(int c) {
        if (c < 0x20 && c != '\t' && c != '\r' && c != '\n') {
            return 0x2400 + c;
        }
        return c == 0x7F ? 0x2421 : isHalf(c) ? 0xFFFD : c;
    }

    /** Blanks before it are no protection: some programs drop them. */
    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String start = text.stripLeading();
        boolean suspect = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
        return suspect && !NUMBER.matcher(text).matches();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
