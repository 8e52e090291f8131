package org.runspacelab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Runs all measurements, one after the other, and prints their figures last. */
public final class Bench {

    /** As in the README's table. */
    private static final List<String> ORDER = List.of("get", "get-outside", "put", "increment", "contended", "hot-key",
            "watched", "fx-share", "display-share", "fx-p99", "naive", "idle", "heap-flat", "resident", "start",
            "runspace-memory", "pool", "record", "history", "keys");

    private final Plan plan;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private Bench(Plan plan) {
        this.plan = plan;
    }

    public static void main(String... arguments) throws Exception {
        Bench bench = new Bench(Plan.of(arguments));
        for (Measurement measurement : all()) {
            if (bench.plan.wants(measurement)) {
                bench.run(measurement);
            }
        }
        System.exit(bench.conclude());
    }

    private static List<Measurement> all() {
        return List.of(
                new StoreFigures(),
                new WindowFigures(),
                new IdleFigure(),
                new StartFigure(),
                new RunspaceMemory(),
                new PoolFigure(),
                new RecordFigure(),
                new SizeFigures());
    }

    private void run(Measurement measurement) {
        String names = String.join(", ", measurement.names());
        long begun = System.nanoTime();
        System.out.println("measuring " + names);
        try {
            List<Figure> found = measurement.run(plan);
            found.forEach(figure -> System.out.println("  " + figure.name() + ": " + figure.detail()));
            figures.addAll(found);
        } catch (Exception e) {
            broken.add(names + ": " + e);
            e.printStackTrace(System.out);
        }
        System.out.println("  took " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }

    private int conclude() throws Exception {
        figures.sort(Comparator.comparingInt(figure -> ORDER.indexOf(figure.name())));
        Path file = plan.folder().resolve("bench.json");
        String machine = "%d cores, %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.version());
        Files.writeString(file, "{\"machine\": \"%s\", \"quick\": %b, \"figures\": [\n  %s\n]}\n".formatted(
                machine, plan.quick(), figures.stream().map(Figure::json).collect(Collectors.joining(",\n  "))));
        System.out.println("machine: " + machine + (plan.quick() ? ", quick" : ""));
        System.out.println("written to " + file);
        broken.forEach(line -> System.out.println("broken " + line));
        figures.forEach(figure -> System.out.println(figure.line()));
        return broken.isEmpty() ? 0 : 1;
    }
}
