package org.runspacelab.ui.stall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.runspacelab.ui.stall.StallPlace.Why;

/** Every stall of a test run, written when the run is over. */
final class StallReport implements AutoCloseable {

    private static final Path FILE = Path.of("target", "fx-stalls.txt");
    private static final Comparator<Stall> BY_LENGTH = Comparator.comparing(Stall::length);

    private record Kind(String test, Why why) {}

    private final Queue<Stall> stalls = new ConcurrentLinkedQueue<>();

    void add(Stall stall) {
        stalls.add(stall);
    }

    /** The longest of each test, longest first; one line of it to the build's output. */
    @Override
    public void close() throws IOException {
        Map<Kind, List<Stall>> byTest =
                stalls.stream().collect(Collectors.groupingBy(stall -> new Kind(stall.test(), stall.place().why())));
        List<String> lines = new ArrayList<>();
        lines.add("longest   computing   above %d ms   test, who made it, what it did".formatted(Stall.LIMIT.toMillis()));
        byTest.values().stream()
                .sorted(Comparator.comparing(StallReport::longest, BY_LENGTH).reversed())
                .map(StallReport::line)
                .forEach(lines::add);
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
        System.out.println(stalls.stream().filter(stall -> stall.place().why() == Why.WINDOW).max(BY_LENGTH)
                .map(longest -> "The FX thread's longest stall: %s. All in %s".formatted(longest, FILE))
                .orElse("The FX thread never stalled for %d ms".formatted(StallWatch.TOLD.toMillis())));
    }

    private static Stall longest(List<Stall> some) {
        return some.stream().max(BY_LENGTH).orElseThrow();
    }

    private static String line(List<Stall> some) {
        Stall longest = longest(some);
        return "%4d ms   %6d ms   %11d   %s  %s".formatted(longest.length().toMillis(), longest.cpu().toMillis(),
                some.stream().filter(Stall::isLong).count(), longest.test(), longest.place());
    }
}
