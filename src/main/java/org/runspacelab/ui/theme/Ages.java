package org.runspacelab.ui.theme;

import java.time.Duration;
import java.util.Locale;

/** Short texts for times that pass: ages, elapsed times, and rates. */
public final class Ages {

    private Ages() {}

    /** "3 s", "2 min", "5 h", "4 d". */
    public static String age(Messages messages, long nanos) {
        Duration age = Duration.ofNanos(Math.max(0, nanos));
        if (age.toSeconds() < 60) {
            return messages.text("age.seconds", age.toSeconds());
        }
        if (age.toMinutes() < 60) {
            return messages.text("age.minutes", age.toMinutes());
        }
        return age.toHours() < 48
                ? messages.text("age.hours", age.toHours())
                : messages.text("age.days", age.toDays());
    }

    /** "0.4 ms", "120 ms", "3.2 s", "2 min": how long something took. */
    public static String took(Messages messages, Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis < 10) {
            return messages.text("took.millis.fine", millis);
        }
        if (millis < 1_000) {
            return messages.text("took.millis", millis);
        }
        return millis < 60_000
                ? messages.text("took.seconds", millis / 1_000)
                : clock(duration);
    }

    /** "5 s", "1.5 s", "200 ms": a time that was set and not measured. */
    public static String set(Messages messages, Duration duration) {
        boolean whole = duration.toNanosPart() == 0 && duration.toSeconds() < 60;
        return whole ? messages.text("age.seconds", duration.toSeconds()) : took(messages, duration);
    }

    /** "00:01:02". */
    public static String clock(Duration duration) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d",
                duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** "0.2", "14", "1.2 k", "3.4 M"; nothing for zero. */
    public static String rate(Messages messages, double perSecond) {
        if (perSecond < 0.05) {
            return "";
        }
        if (perSecond < 10) {
            return messages.text("rate.small", perSecond);
        }
        if (perSecond < 1_000) {
            return messages.text("rate.whole", perSecond);
        }
        return perSecond < 1_000_000
                ? messages.text("rate.thousands", perSecond / 1_000)
                : messages.text("rate.millions", perSecond / 1_000_000);
    }
}
