package org.runspacelab.ui.inspector;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as an axis shows them: as many digits as tell them apart, and never a long row of them. */
final class PlotNumbers {

    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-4;
    private static final int MAX_DIGITS = 6;

    private final Locale locale;

    PlotNumbers(Locale locale) {
        this.locale = locale;
    }

    /** @param range how far apart the numbers are that are shown together */
    String format(double number, double range) {
        double size = Math.max(Math.abs(number), range);
        if (size >= LARGE || size > 0 && size < SMALL) {
            return new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(locale)).format(number);
        }
        NumberFormat plain = NumberFormat.getInstance(locale);
        int digits = range > 0 ? 2 - (int) Math.floor(Math.log10(range)) : MAX_DIGITS;
        plain.setMaximumFractionDigits(Math.clamp(digits, 0, MAX_DIGITS));
        return plain.format(number);
    }
}
