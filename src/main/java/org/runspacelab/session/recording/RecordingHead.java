package org.runspacelab.session.recording;

import java.time.DateTimeException;
import java.time.Instant;
import org.runspacelab.session.EventJson;

/**
 * What a recording's first line tells of all others.
 *
 * @param version the version of the program that recorded it
 * @param begin the wall time of the first event
 */
record RecordingHead(String version, Instant begin) {

    private static final int MAX_TIME = 64;
    private static final long SECOND = 1_000_000_000;

    /** The message completes a sentence that begins with the file's name. */
    static final class WrongFormat extends RuntimeException {
        WrongFormat(long format) {
            super("has format %d, and this version reads format %d: use the version that recorded it"
                    .formatted(format, EventJson.FORMAT));
        }
    }

    /**
     * The head from the first line's fields.
     *
     * @throws IllegalArgumentException where it is no first line
     * @throws WrongFormat where it is one of another format
     */
    static RecordingHead of(String kind, Instant begin, Fields fields) {
        if (!kind.equals("session")) {
            throw new IllegalArgumentException("it does not begin a session");
        }
        long format = fields.whole("format");
        if (format != EventJson.FORMAT) {
            throw new WrongFormat(format);
        }
        fields.text("app");
        return new RecordingHead(fields.text("version"), begin);
    }

    /** @throws IllegalArgumentException where the text is no time */
    static Instant time(String text) {
        try {
            return Instant.parse(text.substring(0, Math.min(text.length(), MAX_TIME)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"at\" is no time", e);
        }
    }

    /**
     * A time in nanoseconds after the begin.
     *
     * @throws IllegalArgumentException where that is too long
     */
    long nanosOf(Instant time) {
        try {
            long seconds = Math.subtractExact(time.getEpochSecond(), begin.getEpochSecond());
            return Math.addExact(Math.multiplyExact(seconds, SECOND), time.getNano() - begin.getNano());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("\"at\" is centuries off", e);
        }
    }
}
