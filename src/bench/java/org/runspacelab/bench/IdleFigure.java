package org.runspacelab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the window costs while next to nothing happens. */
final class IdleFigure implements Measurement {

    @Override
    public List<String> names() {
        return List.of("idle");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        int measured = plan.pick(6, 60);
        Map<String, Double> found = new ProductProcess(plan.folder())
                .run(IdleRun.class, Duration.ofMinutes(4), plan.pick("1", "120"), String.valueOf(measured));
        double share = found.get("share");
        return List.of(Figure.atMost("idle", share, 0.01, String.format(Locale.ROOT,
                "%.2f %% of a core over %d s, %.0f frames", share * 100, measured, found.get("frames"))));
    }
}
