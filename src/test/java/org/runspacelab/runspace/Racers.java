package org.runspacelab.runspace;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.runspacelab.store.Awaiting;

/** Two threads that do one thing each at the same moment, again and again. */
final class Racers implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("racer ", 1).factory());

    /** Both get each number up to this, beginning at the same moment; returns when both have ended. */
    void both(int rounds, IntConsumer one, IntConsumer other) throws Exception {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        Future<?> run = threads.submit(() -> run(rounds, one, first, second));
        Future<?> beside = threads.submit(() -> run(rounds, other, second, first));
        join(run);
        join(beside);
    }

    /** Spins until the other has come as far: waking up would take longer than what is to happen at once. */
    private static void run(int rounds, IntConsumer action, AtomicInteger mine, AtomicInteger others) {
        for (int i = 0; i < rounds; i++) {
            mine.set(i + 1);
            int round = i;
            for (int spins = 0; others.get() <= round && spins < 2_000; spins++) {
                Thread.onSpinWait();
            }
            Awaiting.until("the other comes as far", () -> others.get() > round);
            action.accept(i);
        }
    }

    private static void join(Future<?> run) throws Exception {
        try {
            run.get(Awaiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
