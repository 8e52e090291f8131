package org.runspacelab.session;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition, with a bound that only a broken test reaches. */
public final class Eventually {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_NANOS = 1_000_000;

    private Eventually() {}

    public static void until(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - giveUp > 0) {
                throw new AssertionError("did not come true: " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
