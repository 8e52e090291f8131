package org.runspacelab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What much costs in the window against little. */
final class SizeFigures implements Measurement {

    @Override
    public List<String> names() {
        return List.of("history", "keys");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        int times = plan.pick(20, 400);
        Map<String, Double> found = new ProductProcess(plan.folder())
                .run(SizesRun.class, Duration.ofMinutes(5), String.valueOf(times));
        return List.of(
                figure("history", 3, found, "1,000,000 points against %.2f ms for 1,000", times),
                figure("keys", 2, found, "a pulse with 100,000 keys against %.2f ms with 1,000", times));
    }

    private static Figure figure(String name, double target, Map<String, Double> found, String words, int times) {
        double much = found.get(name + "-much");
        double little = found.get(name + "-little");
        return Figure.atMost(name, much / little, target,
                String.format(Locale.ROOT, "%.2f ms for " + words + ", %d times each", much, little, times));
    }
}
