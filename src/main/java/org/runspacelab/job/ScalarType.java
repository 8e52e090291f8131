package org.runspacelab.job;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value types that cross a pipe as they are: each is sent as its name and its text. */
enum ScalarType {
    INT(Integer.class, Integer::valueOf),
    LONG(Long.class, Long::valueOf),
    SHORT(Short.class, Short::valueOf),
    BYTE(Byte.class, Byte::valueOf),
    DOUBLE(Double.class, Double::valueOf),
    FLOAT(Float.class, Float::valueOf),
    BIG_INTEGER(BigInteger.class, BigInteger::new),
    BIG_DECIMAL(BigDecimal.class, BigDecimal::new),
    CHAR(Character.class, ScalarType::onlyCharacter),
    UUID(UUID.class, java.util.UUID::fromString),
    INSTANT(Instant.class, Instant::parse),
    LOCAL_DATE(LocalDate.class, LocalDate::parse),
    LOCAL_TIME(LocalTime.class, LocalTime::parse),
    LOCAL_DATE_TIME(LocalDateTime.class, LocalDateTime::parse),
    OFFSET_TIME(OffsetTime.class, OffsetTime::parse),
    OFFSET_DATE_TIME(OffsetDateTime.class, OffsetDateTime::parse),
    ZONED_DATE_TIME(ZonedDateTime.class, ZonedDateTime::parse),
    YEAR_MONTH(YearMonth.class, YearMonth::parse),
    DURATION(Duration.class, Duration::parse),
    PERIOD(Period.class, Period::parse);

    /** Longer numbers take too long to make and to read. */
    private static final int MAX_TEXT = 20_000;

    private static final Map<Class<?>, ScalarType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.type, type -> type));
    private static final Map<String, ScalarType> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScalarType::tag, type -> type));

    private final Class<?> type;
    private final Function<String, Object> reader;

    ScalarType(Class<?> type, Function<String, Object> reader) {
        this.type = type;
        this.reader = reader;
    }

    /** The type of exactly this class, no subclass; null where there is none or the value is immense. */
    static @Nullable ScalarType of(Object value) {
        return isImmense(value) ? null : BY_CLASS.get(value.getClass());
    }

    static @Nullable ScalarType ofTag(String tag) {
        return BY_TAG.get(tag);
    }

    String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a table takes it as a key. */
    boolean isKey() {
        return Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || this == CHAR
                || this == UUID;
    }

    /**
     * The value of this text.
     *
     * @throws ProtocolException where it has none
     */
    Object read(String text) throws ProtocolException {
        try {
            if (text.length() <= MAX_TEXT) {
                return reader.apply(text);
            }
        } catch (RuntimeException notOfThisType) {
            // Said below.
        }
        throw new ProtocolException("a value is no " + tag());
    }

    private static boolean isImmense(Object value) {
        return value instanceof BigInteger integer && integer.bitLength() > MAX_TEXT * 3
                || value instanceof BigDecimal decimal && decimal.unscaledValue().bitLength() > MAX_TEXT * 3;
    }

    private static Object onlyCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }
}
