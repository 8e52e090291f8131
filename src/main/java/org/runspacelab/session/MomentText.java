package org.runspacelab.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Moments as people write them: {@code 2026-11-21T12:00}, {@code 2026-11-21 12:00:07}, {@code 2026-11-21},
 * {@code 12:01:07}, each with or without an offset or a zone.
 */
final class MomentText {

    private static final int MAX_LENGTH = 100;

    private MomentText() {}

    /**
     * The moment this text means.
     *
     * @param now what completes a text without a date or a zone
     * @throws IllegalArgumentException where it means none
     */
    static Instant parse(String text, ZonedDateTime now) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        String plain = text.strip()
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+(?=\\d)", "$1T")
                .replaceAll("\\s+", "");
        try {
            if (plain.contains("T") || plain.contains("t")) {
                return moment(DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        plain, ZonedDateTime::from, LocalDateTime::from), now);
            }
            return plain.contains(":")
                    ? moment(DateTimeFormatter.ISO_TIME.parseBest(plain, OffsetTime::from, LocalTime::from), now)
                    : LocalDate.parse(plain).atStartOfDay(now.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Instant moment(TemporalAccessor read, ZonedDateTime now) {
        return switch (read) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(now.getZone()).toInstant();
            case OffsetTime time -> time.atDate(now.withZoneSameInstant(time.getOffset()).toLocalDate()).toInstant();
            case LocalTime time -> now.with(time).toInstant();
            default -> throw new DateTimeException("no moment");
        };
    }
}
