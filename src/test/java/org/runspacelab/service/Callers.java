package org.runspacelab.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Threads that ask a reader for a snapshot, each with the result or the exception it got. */
final class Callers {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private Callers() {
    }

    record Caller(Thread thread, CompletableFuture<ServiceSnapshot> answer) {}

    static Caller start(ServiceReader reader) {
        var answer = new CompletableFuture<ServiceSnapshot>();
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(reader.snapshot());
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        return new Caller(thread, answer);
    }

    /** Starts callers and returns when each of them waits for its answer. */
    static List<Caller> startWaiting(ServiceReader reader, int count) {
        var callers = new ArrayList<Caller>();
        for (var i = 0; i < count; i++) {
            callers.add(start(reader));
        }
        callers.forEach(caller -> until(() -> caller.thread().getState() == Thread.State.TIMED_WAITING));
        return callers;
    }

    static void until(BooleanSupplier condition) {
        var giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - giveUp > 0) {
                throw new AssertionError("the condition did not come true");
            }
            Thread.onSpinWait();
        }
    }
}
