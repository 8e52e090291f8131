package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Sees, before anything is measured, that a run whose own check fails ends the whole with a failure and gives no
 * figure: one in this process, and one in a process of its own that had told its figure already.
 */
final class SelfCheck {

    private record Wrong(String name) implements Measurement {

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public List<Figure> run(Plan plan) throws Exception {
            Map<String, Double> found = name.equals("wrong-here")
                    ? Map.of(WrongSum.NAME, 1.0)
                    : new ProductProcess(plan.folder()).run(WrongSum.class, Duration.ofMinutes(1));
            check(!name.equals("wrong-here"), "the sum is wrong, as it has to be");
            return List.of(Figure.atMost(name, found.get(WrongSum.NAME), 2, "never to be seen"));
        }
    }

    private SelfCheck() {}

    static void run(Plan plan) throws Exception {
        for (String name : List.of("wrong-here", "wrong-elsewhere")) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Path file = Files.createTempFile("runspace-lab-bench", ".json");
            try {
                BenchRun run = new BenchRun(plan, new PrintStream(said, true, StandardCharsets.UTF_8));
                run.run(new Wrong(name));
                check(run.conclude(file) != 0, name + " did not fail the run");
                check(!said.toString(StandardCharsets.UTF_8).contains("ratio "), name + " gave a figure");
                check(!Files.readString(file).contains(name), name + " left a figure in the file");
            } finally {
                Files.delete(file);
            }
        }
        System.out.println("self-check: a broken run fails and gives no figure");
    }
}
