package org.runspacelab.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 5s}, {@code 1m30s}, {@code 1.5h}; ISO-8601 is read too. */
public final class DurationText {

    private static final Pattern PART = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*(ns|us|µs|ms|min|s|m|h|d)\\s*");

    private DurationText() {}

    /**
     * The duration this text means.
     *
     * @throws IllegalArgumentException where it means none
     * @throws ArithmeticException where it is longer than a duration can be
     */
    public static Duration parse(String text) {
        if (text.matches("(?i)-?P.*")) {
            return iso(text);
        }
        boolean negative = text.startsWith("-");
        Duration sum = sum(negative ? text.substring(1) : text);
        return negative ? sum.negated() : sum;
    }

    private static Duration sum(String text) {
        Matcher parts = PART.matcher(text.toLowerCase(Locale.ROOT));
        Duration sum = Duration.ZERO;
        int end = 0;
        while (parts.find(end) && parts.start() == end) {
            sum = sum.plus(part(parts.group(1), parts.group(2)));
            end = parts.end();
            if (end == text.length()) {
                return sum;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** The shortest common way to write it: {@code 500ms}, {@code 5s}, {@code 1m30s}, {@code 2h}. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        // The longest negative one has no positive counterpart.
        if (duration.toNanosPart() % 1_000_000 != 0 || duration.getSeconds() == Long.MIN_VALUE) {
            return duration.toString();
        }
        if (duration.isNegative()) {
            return "-" + format(duration.negated());
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDaysPart(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Duration part(String amount, String unit) {
        BigDecimal number = new BigDecimal(amount);
        long nanosPerUnit = switch (unit) {
            case "ns" -> 1L;
            case "us", "µs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m", "min" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 86_400_000_000_000L;
        };
        BigDecimal nanos = number.multiply(BigDecimal.valueOf(nanosPerUnit));
        BigDecimal[] split = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Duration.ofSeconds(split[0].longValueExact(), split[1].longValue());
    }
}
