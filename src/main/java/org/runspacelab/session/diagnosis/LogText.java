package org.runspacelab.session.diagnosis;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueText;

/** A log record as text: one line, and the trace of what was thrown below it. Bounded: a message may be anything. */
final class LogText extends Formatter {

    private static final int MAX_MESSAGE = 2_000;
    private static final int MAX_TRACE = 16_000;
    private static final int MAX_CAUSES = 10;

    @Override
    public String format(LogRecord record) {
        return "%s %s [%s] %s: %s%n%s".formatted(
                record.getInstant().truncatedTo(ChronoUnit.MILLIS),
                record.getLevel().getName(),
                ValueText.line(Thread.currentThread().getName()),
                record.getLoggerName(),
                ValueText.visibleLines(cut(message(record), MAX_MESSAGE)),
                trace(record.getThrown()));
    }

    /** The first line of what was said, and what was thrown in a word. */
    static String line(LogRecord record) {
        String said = ValueText.visible(cut(message(record).lines().findFirst().orElse(""), MAX_MESSAGE).stripTrailing());
        Throwable thrown = record.getThrown();
        return thrown == null ? said : said + ": " + thrown.getClass().getSimpleName();
    }

    private static String message(LogRecord record) {
        String message = record.getMessage();
        return message == null ? "" : message;
    }

    private static String trace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        try {
            return cut(causes(thrown), MAX_TRACE);
        } catch (RuntimeException | StackOverflowError unreadable) {
            // An exception of a script says what its author wants, or fails to.
            return thrown.getClass().getName() + ", which can't be read" + System.lineSeparator();
        }
    }

    private static String causes(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(each).append(System.lineSeparator());
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("    at ").append(frame).append(System.lineSeparator());
            }
            each = each.getCause();
        }
        return text.toString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…" + System.lineSeparator();
    }
}
