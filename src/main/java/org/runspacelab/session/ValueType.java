package org.runspacelab.session;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The types of value a user can type in, and how their text is read. */
public enum ValueType {
    NUMBER("a number, like 42 or 2.5") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return number(text.strip());
        }
    },
    SWITCH("true or false") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new NumberFormatException(text);
            };
        }
    },
    TEXT("text") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return text;
        }
    },
    DURATION("a duration, like 500ms, 5s or 1m30s") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return DurationText.parse(text.strip());
        }
    },
    DATE_TIME("a date and time, like 2026-11-21T12:00 or 12:01:07") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return MomentText.parse(text, now);
        }
    },
    LIST("a list in JSON, like [1, \"a\", true]") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return json(text, List.class);
        }
    },
    MAP("a map in JSON, like {\"a\": 1}") {
        @Override
        Object read(String text, ZonedDateTime now) {
            return json(text, Map.class);
        }
    },
    NULL("null") {
        @Override
        @Nullable Object read(String text, ZonedDateTime now) {
            return null;
        }
    };

    /** How long a text may be: enough for a person, and read at once. */
    public static final int MAX_TEXT = 200_000;

    private final String description;

    ValueType(String description) {
        this.description = description;
    }

    /** What a text of this type looks like, to complete "… is not". */
    public String description() {
        return description;
    }

    /**
     * The value this text means, in the zone of this process.
     *
     * @throws InputException where it means none
     */
    public @Nullable Object parse(String text) {
        return parse(text, ZonedDateTime.now());
    }

    /**
     * The value this text means.
     *
     * @param now what completes a time without a date, or without a zone
     * @throws InputException where it means none
     */
    public @Nullable Object parse(String text, ZonedDateTime now) {
        if (text.length() > MAX_TEXT) {
            throw new InputException(new InputProblem.TooLong(MAX_TEXT));
        }
        try {
            return read(text, now);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InputException(new InputProblem.NotOfType(this, text));
        }
    }

    /** The value a text means on a command line: typed where it clearly is, and quotes keep text. */
    public static @Nullable Object parseAny(String text) {
        if (text.length() >= 2 && isQuote(text.charAt(0)) && text.endsWith(text.substring(0, 1))) {
            return text.substring(1, text.length() - 1);
        }
        if (text.equals("null")) {
            return null;
        }
        for (ValueType type : new ValueType[] {NUMBER, SWITCH, DURATION}) {
            try {
                return type.read(text, ZonedDateTime.now());
            } catch (IllegalArgumentException | ArithmeticException e) {
                continue;
            }
        }
        return text;
    }

    /** The type a value would be typed in as; text where none fits. */
    public static ValueType of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Boolean _ -> SWITCH;
            case Duration _ -> DURATION;
            case Number _ -> NUMBER;
            case Instant _, LocalDateTime _, OffsetDateTime _, ZonedDateTime _ -> DATE_TIME;
            case Map<?, ?> _ -> MAP;
            case Collection<?> _ -> LIST;
            default -> TEXT;
        };
    }

    abstract @Nullable Object read(String text, ZonedDateTime now);

    Object json(String text, Class<?> wanted) {
        Object value;
        try {
            value = JsonText.parse(text);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof JacksonException json && json.getLocation() != null
                    ? new InputException(new InputProblem.NotJson(
                            this, json.getLocation().getLineNr(), json.getLocation().getColumnNr()))
                    : e;
        }
        if (!wanted.isInstance(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static Number number(String text) {
        if (text.length() > 1000) {
            throw new NumberFormatException("too long");
        }
        if (text.matches("[+-]?\\d+")) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
        }
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?")) {
            throw new NumberFormatException(text);
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? (Number) new BigDecimal(text) : value;
    }
}
