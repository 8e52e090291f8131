package org.runspacelab.session;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of value a user can type in, and how their text is read. */
public enum ValueType {
    NUMBER("a number, like 42 or 2.5") {
        @Override
        Object read(String text) {
            return number(text.strip());
        }
    },
    SWITCH("true or false") {
        @Override
        Object read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new NumberFormatException(text);
            };
        }
    },
    TEXT("text") {
        @Override
        Object read(String text) {
            return text;
        }
    },
    DURATION("a duration, like 500ms, 5s or 1m30s") {
        @Override
        Object read(String text) {
            return DurationText.parse(text.strip());
        }
    },
    NULL("null") {
        @Override
        @Nullable Object read(String text) {
            return null;
        }
    };

    private final String description;

    ValueType(String description) {
        this.description = description;
    }

    /** What a text of this type looks like, to complete "… is not". */
    public String description() {
        return description;
    }

    /**
     * The value this text means.
     *
     * @throws InputException where it means none
     */
    public @Nullable Object parse(String text) {
        try {
            return read(text);
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
                return type.read(text);
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
            default -> TEXT;
        };
    }

    abstract @Nullable Object read(String text);

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
