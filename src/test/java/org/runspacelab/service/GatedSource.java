package org.runspacelab.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A source whose reads the test lets through one by one, and which counts them. An interrupt does not
 * end a read, like most native code.
 */
final class GatedSource implements ServiceSource {
    static final SourceInfo INFO = new SourceInfo("gated", SourceInfo.Kind.SERVICES, "services of a test");

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore gate = new Semaphore(0);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public List<ServiceRecord> read() throws IOException {
        var number = reads.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        synchronized (threads) {
            threads.add(Thread.currentThread());
        }
        begun.release();
        gate.acquireUninterruptibly();
        atOnce.decrementAndGet();
        return List.of(ServiceRecord.of("read " + number, ServiceStatus.RUNNING, "running", INFO.id()));
    }

    /** Lets this many reads through, now or when they come. */
    void open(int times) {
        gate.release(times);
    }

    void awaitBegin() throws InterruptedException {
        if (!begun.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("no read began");
        }
    }

    int reads() {
        return reads.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    List<Thread> threads() {
        synchronized (threads) {
            return List.copyOf(threads);
        }
    }
}
