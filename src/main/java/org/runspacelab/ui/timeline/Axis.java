package org.runspacelab.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.runspacelab.store.LabClock;

/** Round times of day for the view, so many at most that their texts do not touch. */
record Axis(LabClock clock, ZoneId zone) {

    /** A text at a moment. */
    record Tick(long nanos, String text) {}

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    private static final long[] STEPS = steps();
    private static final DateTimeFormatter FINEST = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** @param most how many ticks there is room for */
    List<Tick> ticks(Viewport view, double most) {
        long step = step(view.span() / Math.max(1, most));
        Instant from = clock.instantOf(view.from());
        long midnight = zone.getRules().getOffset(from).getTotalSeconds() * SECOND;
        long wall = Math.floorMod(from.getEpochSecond(), DAY / SECOND) * SECOND + from.getNano() + midnight;
        long first = view.from() + Math.floorMod(-wall, step);
        List<Tick> ticks = new ArrayList<>();
        DateTimeFormatter format = step < SECOND / 1000 ? FINEST : step < SECOND ? FINE : step < DAY / 4 ? WHOLE : DAYS;
        for (long at = first; at - view.to() <= 0; at += step) {
            // Half a microsecond more: what rounding took must not show as .999.
            ticks.add(new Tick(at, format.format(clock.instantOf(at).plusNanos(500).atZone(zone))));
        }
        return ticks;
    }

    /** The time of day of a moment, to the millisecond. */
    String text(long nanos) {
        return FINE.format(clock.instantOf(nanos).atZone(zone));
    }

    private static long step(double least) {
        for (long step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static long[] steps() {
        List<Long> steps = new ArrayList<>();
        for (long unit = 10_000; unit < SECOND; unit *= 10) {
            steps.addAll(List.of(unit, 2 * unit, 5 * unit));
        }
        for (int seconds : new int[] {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600,
            43_200, 86_400}) {
            steps.add(seconds * SECOND);
        }
        return steps.stream().mapToLong(Long::longValue).toArray();
    }
}
