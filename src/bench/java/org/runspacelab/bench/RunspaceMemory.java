package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceAvailability;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.LabClock;

/** The heap that a light runspace takes whose loop sleeps, against a parked virtual thread. */
final class RunspaceMemory implements Measurement {

    private static final int COUNT = 10_000;

    @Override
    public List<String> names() {
        return List.of("runspace-memory");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        // Once to load what both need.
        threads(100);
        runspaces(100);
        double thread = threads(COUNT);
        double runspace = runspaces(COUNT);
        return List.of(Figure.atMost("runspace-memory", runspace / thread, 4.0, String.format(Locale.ROOT,
                "%.0f bytes a runspace against %.0f bytes a thread, %,d of each", runspace, thread, COUNT)));
    }

    private static double threads(int count) throws Exception {
        long before = Heap.live();
        List<Thread> threads = new ArrayList<>(count);
        CountDownLatch begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                begun.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(Duration.ofMinutes(10).toNanos());
                }
            }));
        }
        begun.await();
        double each = (Heap.live() - before) / (double) count;
        check(threads.stream().allMatch(Thread::isAlive), "a thread has ended");
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        return each;
    }

    private static double runspaces(int count) throws Exception {
        long before = Heap.live();
        RunspaceFactory factory = new RunspaceFactory(LabClock.system());
        List<Runspace> runspaces = new ArrayList<>(count);
        CountDownLatch begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            Runspace runspace = factory.createRunspace(null, true);
            runspace.open();
            factory.createPipeline().setRunspace(runspace).addScript(script -> {
                begun.countDown();
                while (true) {
                    script.sleep(Duration.ofMinutes(10));
                }
            }).beginInvoke();
            runspaces.add(runspace);
        }
        begun.await();
        double each = (Heap.live() - before) / (double) count;
        check(runspaces.stream().allMatch(runspace -> runspace.availability() == RunspaceAvailability.BUSY), "a loop has ended");
        factory.stopAll();
        for (Runspace runspace : runspaces) {
            check(runspace.close(Duration.ofSeconds(30)), "a loop did not stop");
        }
        return each;
    }
}
