package org.runspacelab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the window costs while four writers write as fast as they can. */
final class WindowFigures implements Measurement {

    private static final double MEGABYTE = 1 << 20;

    @Override
    public List<String> names() {
        return List.of("watched", "fx-share", "display-share", "fx-p99", "naive", "heap-flat", "resident");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        Map<String, Double> found = new ProductProcess(plan.folder())
                .run(WatchedRun.class, Duration.ofMinutes(20), plan.pick("quick", "full"));
        double with = found.get("writes-with");
        double without = found.get("writes-without");
        double fx = found.get("fx");
        double display = found.get("display");
        double answer = found.get("answer");
        double ours = found.get("fps");
        double naive = found.get("fps-naive");
        double first = found.get("heap-first") / MEGABYTE;
        double last = found.get("heap-last") / MEGABYTE;
        double resident = found.get("resident") / MEGABYTE;
        return List.of(
                Figure.atLeast("watched", with / without, 0.9,
                        words("%.2f million writes/s with the window, %.2f without", with / 1e6, without / 1e6)),
                Figure.atMost("fx-share", fx, 0.06,
                        words("%.1f %% of a core at %.0f frames/s", fx * 100, found.get("frames"))),
                Figure.atMost("display-share", display, 0.2, words("%.1f %% of a core", display * 100)),
                Figure.atMost("fx-p99", answer / 50, 1, words("%.1f ms", answer)),
                Figure.atMost("naive", naive / ours, 0.1, words("%.1f frames/s against %.1f", naive, ours)),
                Figure.atMost("heap-flat", last / first, 1.05, words("%.1f MB against %.1f MB", last, first)),
                Figure.atMost("resident", resident / 300, 1, words("%.0f MB", resident)));
    }

    private static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
