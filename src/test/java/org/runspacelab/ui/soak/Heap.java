package org.runspacelab.ui.soak;

import org.jspecify.annotations.Nullable;

/** How much is reachable where nothing runs: after the first part, and at the end. In bytes. */
final class Heap {

    /**
     * What may come on top of the first measurement, in bytes: what the window shows of what was made in between (stores,
     * queues, runspaces) is bounded, but not full at the first part's end.
     */
    static final long BOUND = 48L << 20;

    private static final int COLLECTIONS = 3;

    private @Nullable Long first;
    private long last;

    /** Measures; until then nothing counts as the first part, measurements before are replaced. */
    void measure(boolean stillFirstPart) {
        long live = live();
        if (first == null || stillFirstPart) {
            first = live;
        }
        last = live;
    }

    /** How much more it is than after the first part; less is negative. */
    long growth() {
        return first == null ? 0 : last - first;
    }

    String words() {
        return first == null ? "heap not measured" : "heap %.1f MB after the first part, %.1f MB at the end".formatted(
                first / 1e6, last / 1e6);
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
