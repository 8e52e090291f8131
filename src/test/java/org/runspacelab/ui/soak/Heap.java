package org.runspacelab.ui.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How much is reachable where nothing runs: after the first part, and at the end. In bytes. */
final class Heap {

    /**
     * What may come on top of the first measurement, in bytes: what the window shows of what was made in between (stores,
     * queues, runspaces) is bounded, but not full at the first part's end.
     */
    static final long BOUND = 48L << 20;

    private static final int COLLECTIONS = 3;

    private final List<Long> measured = new ArrayList<>();
    private int first;

    /** Measures; the first part ends with the last measurement that was still in it, or with the very first. */
    void measure(boolean inFirstPart) {
        measured.add(live());
        if (inFirstPart) {
            first = measured.size() - 1;
        }
    }

    /** How much more it is than after the first part; less is negative. */
    long growth() {
        return measured.getLast() - measured.get(first);
    }

    /** Every measurement, the first part in brackets. */
    String words() {
        return "heap in MB, (first part) and then: (%s) %s".formatted(
                megabytes(measured.subList(0, first + 1)), megabytes(measured.subList(first + 1, measured.size())));
    }

    private static String megabytes(List<Long> some) {
        return some.stream().map(each -> "%.0f".formatted(each / 1e6)).collect(Collectors.joining(" "));
    }

    /** References to what was closed may be cleared one after another: more than one collection. */
    private static long live() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
