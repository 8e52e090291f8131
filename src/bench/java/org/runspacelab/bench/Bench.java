package org.runspacelab.bench;

import java.util.List;

/** Runs all measurements, one after the other, and prints their figures last. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        SelfCheck.run(plan);
        BenchRun run = new BenchRun(plan, System.out);
        all().stream().filter(plan::wants).forEach(run::run);
        System.exit(run.conclude(plan.folder().resolve("bench.json")));
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
}
