package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The store's operations against plain maps, by JMH: a fork of the one side, a fork of the other, and so on. */
final class StoreFigures implements Measurement {

    /** An operation, measured on both sides. */
    private record Operation(String name, String benchmark, double target, boolean throughput) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("get", "StoreOperations.get$", 3.0, false),
            new Operation("get-outside", "StoreOperations.getOutside$", 1.5, false),
            new Operation("put", "StoreOperations.put$", 3.0, false),
            new Operation("increment", "StoreOperations.increment$", 3.0, false),
            new Operation("contended", "ContendedOperations.mixed$", 2.0, true),
            new Operation("hot-key", "ContendedOperations.hotKey$", 1.0, true));

    @Override
    public List<String> names() {
        return OPERATIONS.stream().map(Operation::name).toList();
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            if (plan.figures().isEmpty() || plan.figures().contains(operation.name())) {
                figures.add(measure(operation, plan));
            }
        }
        return figures;
    }

    private static Figure measure(Operation operation, Plan plan) throws Exception {
        int forks = plan.pick(1, 3);
        double[] store = new double[forks];
        double[] map = new double[forks];
        for (int fork = 0; fork < forks; fork++) {
            store[fork] = score(operation, "store", plan);
            map[fork] = score(operation, "map", plan);
        }
        double ours = median(store);
        double theirs = median(map);
        String unit = operation.throughput() ? "operations/ms" : "ns";
        String detail = String.format(Locale.ROOT, "%.1f %s against %.1f %s, median of %d forks each",
                ours, unit, theirs, unit, forks);
        return operation.throughput()
                ? Figure.atLeast(operation.name(), ours / theirs, operation.target(), detail)
                : Figure.atMost(operation.name(), ours / theirs, operation.target(), detail);
    }

    private static double score(Operation operation, String side, Plan plan) throws Exception {
        TimeValue time = TimeValue.milliseconds(plan.pick(150, 500));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(operation.benchmark().replace(".", "\\."))
                .param("side", side)
                .forks(1)
                .warmupIterations(plan.pick(2, 4)).warmupTime(time)
                .measurementIterations(plan.pick(2, 8)).measurementTime(time)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        Collection<RunResult> results = new Runner(options.build()).run();
        check(results.size() == 1, operation.name() + " ran " + results.size() + " times");
        double score = results.iterator().next().getPrimaryResult().getScore();
        check(score > 0, operation.name() + " measured nothing");
        return score;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
