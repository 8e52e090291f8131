package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The time from the start of the process to the first painted window, against that of an empty window. */
final class StartFigure implements Measurement {

    private static final long LIMIT_SECONDS = 60;

    @Override
    public List<String> names() {
        return List.of("start");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        int times = plan.pick(1, 9);
        ProductProcess product = new ProductProcess(plan.folder());
        List<String> ours = product.beside(StartedWindow.class);
        List<String> empty = product.beside(EmptyWindow.class);
        // Once to have the files at hand.
        seconds(ours);
        double[] window = new double[times];
        double[] nothing = new double[times];
        for (int i = 0; i < times; i++) {
            nothing[i] = seconds(empty);
            window[i] = seconds(ours);
        }
        return List.of(Figure.atMost("start", median(window) / median(nothing), 1.4, String.format(Locale.ROOT,
                "%.2f s against %.2f s, median of %d each", median(window), median(nothing), times)));
    }

    private static double seconds(List<String> command) throws Exception {
        Path home = Files.createTempDirectory("runspace-lab-start");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Nobody's settings.
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        builder.environment().put("APPDATA", home.toString());
        long begun = System.nanoTime();
        Process process = builder.start();
        try (var lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.equals(FirstFrame.SAID)) {
                System.out.println("  | " + line);
                line = lines.readLine();
            }
            double took = (System.nanoTime() - begun) / 1e9;
            check(line != null, "no window was painted");
            check(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the window did not end");
            return took;
        } finally {
            process.destroyForcibly();
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> kept = Files.walk(folder)) {
            for (Path file : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
