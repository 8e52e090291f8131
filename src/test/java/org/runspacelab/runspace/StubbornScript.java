package org.runspacelab.runspace;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.runspacelab.store.Awaiting;

/** A script that runs until it is told to end, whatever interrupts it. */
final class StubbornScript implements Script {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger interrupts = new AtomicInteger();
    private volatile Throwable failure;
    private volatile Thread thread;

    @Override
    public Object run(ScriptContext context) throws Exception {
        thread = Thread.currentThread();
        begun.countDown();
        while (mayEnd.getCount() > 0) {
            try {
                Awaiting.open(mayEnd);
            } catch (InterruptedException ignored) {
                interrupts.incrementAndGet();
            }
        }
        return result();
    }

    /** Waits until the script runs. */
    void awaitBegin() throws InterruptedException {
        Awaiting.open(begun);
    }

    /** Waits until it was interrupted, which it ignores. */
    void awaitInterrupt() {
        Awaiting.until("the script is interrupted", () -> interrupts.get() > 0);
    }

    void end() {
        mayEnd.countDown();
    }

    void fail(Throwable thrown) {
        failure = thrown;
        end();
    }

    /** The thread it runs on, or ran. */
    Thread thread() {
        return thread;
    }

    private Object result() throws Exception {
        switch (failure) {
            case null -> {
                return "result";
            }
            case Exception thrown -> throw thrown;
            case Error thrown -> throw thrown;
            default -> throw new AssertionError(failure);
        }
    }
}
