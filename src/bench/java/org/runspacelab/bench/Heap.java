package org.runspacelab.bench;

/** The live heap of this process. */
final class Heap {

    private Heap() {}

    /** Bytes in use after collections that free nothing more. */
    static long live() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            System.gc();
            long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (used - now < 100_000 && used >= now) {
                return now;
            }
            used = now;
        }
        return used;
    }
}
