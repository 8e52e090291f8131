package org.runspacelab.bench;

import java.util.Locale;

/** How a process of its own tells what it found. */
final class Found {

    /** What is measured there. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private Found() {}

    static void tell(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "value %s %.6f", name, value));
    }

    /** Does this and ends the process, whatever still runs in it; with 1 where it failed. */
    static void run(Work work) {
        int exit = 0;
        try {
            work.run();
        } catch (Throwable e) {
            e.printStackTrace(System.out);
            exit = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(exit);
    }
}
