package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import javafx.application.Platform;

/** How long the FX thread takes to answer, asked fifty times a second. */
final class Answers {

    private static final long PERIOD_MILLIS = 20;

    private Answers() {}

    /** The 99th percentile in milliseconds, over so many seconds. */
    static double percentile99(double seconds) throws Exception {
        int count = (int) (seconds * 1000 / PERIOD_MILLIS);
        AtomicLongArray times = new AtomicLongArray(count);
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int at = i;
            long due = begun + TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS * i);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            long asked = System.nanoTime();
            Platform.runLater(() -> times.set(at, System.nanoTime() - asked));
        }
        TimeUnit.SECONDS.sleep(1);
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = times.get(i);
            check(sorted[i] > 0, "the FX thread did not answer");
        }
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(count * 0.99) - 1] / 1e6;
    }
}
