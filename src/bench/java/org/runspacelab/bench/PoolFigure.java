package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.store.LabClock;

/** Many tiny pipelines through a pool of ten, against tasks through ten threads. */
final class PoolFigure implements Measurement {

    @Override
    public List<String> names() {
        return List.of("pool");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        int count = plan.pick(20_000, 100_000);
        int rounds = plan.pick(1, 3);
        pool(2_000);
        threads(2_000);
        double pool = 0;
        double threads = 0;
        for (int round = 0; round < rounds; round++) {
            pool += pool(count);
            threads += threads(count);
        }
        return List.of(Figure.atMost("pool", pool / threads, 3.0, String.format(Locale.ROOT,
                "%.2f s against %.2f s, %d times %,d", pool / rounds / 1e9, threads / rounds / 1e9, rounds, count)));
    }

    private static long pool(int count) throws Exception {
        RunspaceFactory factory = new RunspaceFactory(LabClock.system());
        RunspacePool pool = factory.createRunspacePool(1, 10);
        pool.open();
        LongAdder done = new LongAdder();
        CountDownLatch all = new CountDownLatch(count);
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            factory.createPipeline().setRunspacePool(pool).addScript(_ -> {
                done.increment();
                all.countDown();
                return null;
            }).beginInvoke();
        }
        check(all.await(5, TimeUnit.MINUTES), "the pool is not done");
        long took = System.nanoTime() - begun;
        check(done.sum() == count, done.sum() + " ran of " + count);
        check(pool.close(Duration.ofSeconds(10)), "the pool did not close");
        return took;
    }

    private static long threads(int count) throws Exception {
        LongAdder done = new LongAdder();
        CountDownLatch all = new CountDownLatch(count);
        long begun = System.nanoTime();
        try (ExecutorService ten = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < count; i++) {
                ten.submit(() -> {
                    done.increment();
                    all.countDown();
                });
            }
            check(all.await(5, TimeUnit.MINUTES), "the threads are not done");
        }
        long took = System.nanoTime() - begun;
        check(done.sum() == count, done.sum() + " ran of " + count);
        return took;
    }
}
