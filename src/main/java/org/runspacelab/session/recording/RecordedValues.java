package org.runspacelab.session.recording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.DurationText;
import org.runspacelab.session.RecordedValue;

/**
 * Values from their JSON form and the name of their type: those the lab knows as themselves, all others as a
 * {@link RecordedValue}. A name is compared, never looked up.
 */
final class RecordedValues {

    /** No time and no duration is longer. */
    private static final int MAX_TEXT = 64;
    /** What is not whole was larger than that. */
    private static final long MIN_SUMMARIZED = 64 * 1024;

    private RecordedValues() {}

    static @Nullable Object value(String type, @Nullable Object json) {
        return switch (json) {
            case null -> null;
            case Map<?, ?> map when summarized(map) instanceof Long size ->
                new RecordedValue(type, map.get("summary"), size);
            case Map<?, ?> _ when type.equals("map") -> json;
            case Collection<?> _ when type.equals("list") -> json;
            case Boolean _ when type.equals("bool") -> json;
            case String _ when type.equals("text") -> json;
            case String text -> ofText(type, text);
            case Number number -> ofNumber(type, number);
            default -> new RecordedValue(type, json, 0);
        };
    }

    /**
     * A key from its JSON form.
     *
     * @throws IllegalArgumentException where it can be none
     */
    static Object key(@Nullable Object json) {
        return switch (json) {
            case String text -> text;
            case Boolean flag -> flag;
            case Long number when number == number.intValue() -> number.intValue();
            case Number number -> number;
            case Map<?, ?> map when summarized(map) instanceof Long -> String.valueOf(map.get("summary"));
            case null, default -> throw new IllegalArgumentException("\"key\" is neither text nor a number");
        };
    }

    private static @Nullable Long summarized(Map<?, ?> map) {
        return map.size() == 2
                        && map.get("summary") instanceof String
                        && map.get("size") instanceof Long size
                        && size > MIN_SUMMARIZED
                ? size
                : null;
    }

    private static Object ofText(String type, String text) {
        Object value = text.length() > MAX_TEXT ? null : switch (type) {
            case "duration" -> duration(text);
            case "time" -> time(text);
            case "double" -> notFinite(text);
            default -> null;
        };
        return value == null ? new RecordedValue(type, text, 0) : value;
    }

    private static @Nullable Object duration(String text) {
        try {
            return DurationText.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Double notFinite(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    private static Object ofNumber(String type, Number number) {
        Object value = switch (type) {
            case "int" -> whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE) ? (Object) number.intValue() : null;
            case "Short" -> whole(number, Short.MIN_VALUE, Short.MAX_VALUE) ? (Object) number.shortValue() : null;
            case "Byte" -> whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE) ? (Object) number.byteValue() : null;
            case "long" -> number instanceof Long ? number : null;
            case "double" -> number.doubleValue();
            case "Float" -> number.floatValue();
            case "BigInteger" -> big(number);
            case "BigDecimal" -> decimal(number);
            default -> null;
        };
        return value == null ? new RecordedValue(type, number, 0) : value;
    }

    private static boolean whole(Number number, long min, long max) {
        return number instanceof Long whole && whole >= min && whole <= max;
    }

    private static @Nullable BigInteger big(Number number) {
        return switch (number) {
            case BigInteger big -> big;
            case Long whole -> BigInteger.valueOf(whole);
            default -> null;
        };
    }

    private static @Nullable BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal exact -> exact;
            case BigInteger big -> new BigDecimal(big);
            case Long whole -> BigDecimal.valueOf(whole);
            case Double broken -> BigDecimal.valueOf(broken);
            default -> null;
        };
    }
}
