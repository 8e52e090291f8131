package org.runspacelab.bench;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** One operation many times, on the store or on a plain concurrent map; in a running pipeline or outside. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class StoreOperations {

    static final int OPERATIONS = 100_000;
    private static final int KEYS = 64;

    /** The store, or what it is compared with. */
    @Param({"store", "map"})
    public String side;

    private final String[] keys = new String[KEYS];
    private Map<Object, Object> target;
    private SynchronizedStore store;
    private PipelineThread pipeline;

    @Setup(Level.Trial)
    public void fill() {
        store = new SynchronizedStore("bench", LabClock.system());
        target = side.equals("store") ? store : new ConcurrentHashMap<>();
        pipeline = new PipelineThread();
        for (int k = 0; k < KEYS; k++) {
            String key = "Key" + k;
            // In any casing: a map can only be asked for the very key.
            keys[k] = side.equals("store") ? inAnyCasing(key, k) : key;
            target.put(key, (long) k);
        }
    }

    @TearDown(Level.Trial)
    public void check() {
        pipeline.close();
        for (int k = 0; k < KEYS; k++) {
            if (!(target.get("Key" + k) instanceof Long)) {
                throw new IllegalStateException("Key" + k + " was lost");
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long get() throws Exception {
        return pipeline.run(this::sum);
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long getOutside() {
        return sum();
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long put() throws Exception {
        return pipeline.run(this::putAll);
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long increment() throws Exception {
        return pipeline.run(side.equals("store") ? this::incrementAll : this::mergeAll);
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            sum += (Long) target.get(keys[i & KEYS - 1]);
        }
        return sum;
    }

    private long putAll() {
        for (int i = 0; i < OPERATIONS; i++) {
            target.put(keys[i & KEYS - 1], (long) i);
        }
        return OPERATIONS;
    }

    private long incrementAll() {
        for (int i = 0; i < OPERATIONS; i++) {
            store.increment(keys[i & KEYS - 1]);
        }
        return OPERATIONS;
    }

    private long mergeAll() {
        for (int i = 0; i < OPERATIONS; i++) {
            target.merge(keys[i & KEYS - 1], 1L, (a, b) -> (Long) a + (Long) b);
        }
        return OPERATIONS;
    }

    private static String inAnyCasing(String key, int k) {
        return switch (k % 3) {
            case 0 -> key;
            case 1 -> key.toUpperCase(Locale.ROOT);
            default -> key.toLowerCase(Locale.ROOT);
        };
    }

    /** A plain map under one lock: what the contended operations are compared with. */
    static Map<Object, Object> locked() {
        return Collections.synchronizedMap(new HashMap<>());
    }
}
