package org.runspacelab.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One run of some measurements: a figure is given only by one whose own checks hold. */
final class BenchRun {

    /** As in the README's table. */
    private static final List<String> ORDER = List.of("get", "get-outside", "put", "increment", "contended", "hot-key",
            "watched", "fx-share", "display-share", "fx-p99", "naive", "idle", "heap-flat", "resident", "start",
            "runspace-memory", "pool", "record", "history", "keys");

    private final Plan plan;
    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** @param out where it is told, the figures last */
    BenchRun(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    void run(Measurement measurement) {
        String names = String.join(", ", measurement.names());
        long begun = System.nanoTime();
        out.println("measuring " + names);
        try {
            List<Figure> found = measurement.run(plan);
            found.forEach(figure -> out.println("  " + figure.name() + ": " + figure.detail()));
            figures.addAll(found);
        } catch (Exception e) {
            broken.add(names + ": " + e);
            e.printStackTrace(out);
        }
        out.println("  took " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }

    /**
     * Prints the figures and writes them to a file.
     *
     * @return what the process ends with: not zero where a run was broken
     */
    int conclude(Path file) throws Exception {
        figures.sort(Comparator.comparingInt(figure -> ORDER.indexOf(figure.name())));
        String machine = "%d cores, %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.version());
        Files.writeString(file, "{\"machine\": \"%s\", \"quick\": %b, \"figures\": [\n  %s\n]}\n".formatted(
                machine, plan.quick(), figures.stream().map(Figure::json).collect(Collectors.joining(",\n  "))));
        out.println("machine: " + machine + (plan.quick() ? ", quick" : ""));
        out.println("written to " + file);
        broken.forEach(line -> out.println("broken " + line));
        figures.forEach(figure -> out.println(figure.line()));
        return broken.isEmpty() ? 0 : 1;
    }
}
