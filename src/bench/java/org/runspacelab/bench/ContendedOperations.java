package org.runspacelab.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** Eight threads at once, each a running pipeline. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(8)
@State(Scope.Benchmark)
public class ContendedOperations {

    private static final int OPERATIONS = 50_000;
    private static final int KEYS = 64;

    @Param({"store", "map"})
    public String side;

    private final String[] keys = new String[KEYS];
    private final Map<Object, Object> plain = new HashMap<>();
    private final LongAdder increments = new LongAdder();
    private Map<Object, Object> shared;
    private SynchronizedStore store;

    /** Each thread's own pipeline. */
    @State(Scope.Thread)
    public static class Own {
        PipelineThread pipeline;

        @Setup(Level.Trial)
        public void begin() {
            pipeline = new PipelineThread();
        }

        @TearDown(Level.Trial)
        public void end() {
            pipeline.close();
        }
    }

    @Setup(Level.Trial)
    public void fill() {
        store = new SynchronizedStore("bench", LabClock.system());
        shared = side.equals("store") ? store : StoreOperations.locked();
        for (int k = 0; k < KEYS; k++) {
            keys[k] = "Key" + k;
            shared.put(keys[k], 0L);
        }
        store.put("hot", 0L);
        plain.put("hot", 0L);
    }

    /** No increment may be lost, on either side. */
    @TearDown(Level.Trial)
    public void check() {
        long sum = (Long) (side.equals("store") ? store.get("hot") : plain.get("hot"));
        if (sum != increments.sum()) {
            throw new IllegalStateException(sum + " is not " + increments.sum());
        }
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long mixed(Own own) throws Exception {
        return own.pipeline.run(this::readAndWrite);
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long hotKey(Own own) throws Exception {
        increments.add(OPERATIONS);
        return own.pipeline.run(side.equals("store") ? this::increment : this::incrementLocked);
    }

    private long readAndWrite() {
        long sum = 0;
        int at = ThreadLocalRandom.current().nextInt(KEYS);
        for (int i = 0; i < OPERATIONS; i++) {
            String key = keys[at + i * 7 & KEYS - 1];
            if ((i & 1) == 0) {
                sum += (Long) shared.get(key);
            } else {
                shared.put(key, sum);
            }
        }
        return sum;
    }

    private long increment() {
        for (int i = 0; i < OPERATIONS; i++) {
            store.increment("hot");
        }
        return OPERATIONS;
    }

    private long incrementLocked() {
        for (int i = 0; i < OPERATIONS; i++) {
            synchronized (plain) {
                plain.put("hot", (Long) plain.get("hot") + 1);
            }
        }
        return OPERATIONS;
    }
}
