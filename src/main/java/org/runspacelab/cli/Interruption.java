package org.runspacelab.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C and its like: lets the run in progress end in order, within a bound, before the process goes. */
final class Interruption implements AutoCloseable {

    /** More than what ends a hurried run may take together: asking, stopping, the session's close, the recording's. */
    private static final Duration BOUND = Duration.ofSeconds(7);

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("end of process").unstarted(this::atEnd);
    private volatile boolean interrupted;
    private volatile long since;

    private Interruption() {}

    static Interruption install() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isInterrupted() {
        return interrupted;
    }

    /** Once interrupted: how long it will still wait for the run. */
    Duration left() {
        Duration left = BOUND.minusNanos(System.nanoTime() - since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public void close() {
        finished.countDown();
        if (!interrupted) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook finds the run finished.
        }
    }

    private void atEnd() {
        since = System.nanoTime();
        interrupted = true;
        try {
            finished.await(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
