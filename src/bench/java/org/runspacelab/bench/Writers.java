package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/** Loops in runspaces of their own that count up the keys of a session's store, as fast as they can. */
final class Writers {

    /** What is done after each single write, on the writer's thread. */
    @FunctionalInterface
    interface Afterwards {
        void written(int key, long value);
    }

    private static final int BATCH = 1_000;

    private final LabSession session;
    private final String[] keys;
    private final int count;
    private final LongAdder written = new LongAdder();
    private final AtomicInteger held = new AtomicInteger();
    private final List<Runspace> runspaces = new ArrayList<>();
    private final CountDownLatch ended;
    private volatile boolean holding;
    private volatile boolean ending;
    private long before;

    Writers(LabSession session, int count, int keys) {
        this.session = session;
        this.count = count;
        this.keys = new String[keys];
        this.ended = new CountDownLatch(count);
        for (int k = 0; k < keys; k++) {
            this.keys[k] = "Key%03d".formatted(k);
        }
    }

    Writers start(@Nullable Afterwards afterwards) {
        for (String key : keys) {
            session.store().putIfAbsent(key, 0L);
        }
        before = sum();
        for (int w = 0; w < count; w++) {
            int first = keys.length * w / count;
            Runspace runspace = session.runspaces().createRunspace();
            runspace.open();
            runspaces.add(runspace);
            session.runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
                write(first, afterwards);
                return null;
            }).beginInvoke();
        }
        return this;
    }

    private void write(int first, @Nullable Afterwards afterwards) {
        SynchronizedStore store = session.store();
        int at = first;
        while (!ending) {
            for (int i = 0; i < BATCH; i++) {
                Number value = store.increment(keys[at]);
                if (afterwards != null) {
                    afterwards.written(at, value.longValue());
                }
                at = at + 1 == keys.length ? 0 : at + 1;
            }
            written.add(BATCH);
            if (holding) {
                held.incrementAndGet();
                while (holding) {
                    LockSupport.parkNanos(1_000_000);
                }
                held.decrementAndGet();
            }
        }
        ended.countDown();
    }

    /** How many writes were made so far. */
    long written() {
        return written.sum();
    }

    /** Writes a second, from now on for so many seconds. */
    double perSecond(double seconds) throws InterruptedException {
        long count = written();
        long begun = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
        return (written() - count) * 1e9 / (System.nanoTime() - begun);
    }

    /** The live heap while no one writes. */
    long heapMeanwhile() throws Exception {
        holding = true;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (held.get() < count) {
            check(System.nanoTime() < end, "a writer does not hold still");
            TimeUnit.MILLISECONDS.sleep(5);
        }
        // What changed last is on its way to the screen.
        TimeUnit.MILLISECONDS.sleep(300);
        long live = Heap.live();
        holding = false;
        return live;
    }

    /** Ends them; none of their writes may be lost. */
    void end() throws Exception {
        ending = true;
        check(ended.await(30, TimeUnit.SECONDS), "a writer did not end");
        check(written() > 0, "nothing was written");
        check(sum() - before == written(), (sum() - before) + " in the store of " + written() + " written");
    }

    private long sum() {
        long sum = 0;
        for (String key : keys) {
            sum += ((Number) session.store().get(key)).longValue();
        }
        return sum;
    }
}
