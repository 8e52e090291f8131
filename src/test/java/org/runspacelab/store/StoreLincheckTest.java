package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;

/** Whatever several threads do with a store, it could have happened one after another. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:3")
@Param(name = "next", gen = IntGen.class, conf = "1:3")
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
public class StoreLincheckTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new StillClock(), 4);

    @Operation
    public @Nullable Object get(int key) {
        return store.get(key);
    }

    @Operation
    public @Nullable Object put(int key, int value) {
        return store.put(key, value);
    }

    @Operation
    public @Nullable Object remove(int key) {
        return store.remove(key);
    }

    @Operation
    public @Nullable Object putIfAbsent(int key, int value) {
        return store.putIfAbsent(key, value);
    }

    @Operation
    public int increment(int key) {
        return (int) store.increment(key);
    }

    @Operation
    public boolean compareAndSet(int key, int value, int next) {
        return store.compareAndSet(key, value, next);
    }

    @Operation
    public @Nullable Object update(int key) {
        return store.update(key, old -> old == null ? 10 : (int) old * 2);
    }

    @Operation
    public int addLocked(int key) throws Exception {
        return store.withLock(() -> {
            int sum = (int) store.getOrDefault(key, 0) + 5;
            store.put(key, sum);
            return sum;
        });
    }

    @Operation
    public int size() {
        return store.size();
    }

    @Test
    void isLinearizable() {
        options().iterations(8).sequentialSpecification(Model.class).check(StoreLincheckTest.class);
    }

    /** Shows that the check above looks: a read and a write are two operations, and it says so. */
    @Test
    void findsThatReadingAndThenWritingIsNot() {
        var options = options().iterations(3).actorsPerThread(1).actorsBefore(0).actorsAfter(0);

        assertThatThrownBy(() -> options.minimizeFailedScenario(false).check(ReadThenWrite.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .invocationsPerIteration(80)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1);
    }

    /** What {@code store.value++} does. */
    public static class ReadThenWrite {
        private final SynchronizedStore store = new SynchronizedStore("shared", new StillClock(), 4);

        @Operation
        public int addOne() {
            int sum = (int) store.getOrDefault("value", 0) + 1;
            store.put("value", sum);
            return sum;
        }
    }

    /** What a store is where one thing happens after another. */
    public static class Model {
        private final Map<Integer, Integer> map = new HashMap<>();

        public @Nullable Object get(int key) {
            return map.get(key);
        }

        public @Nullable Object put(int key, int value) {
            return map.put(key, value);
        }

        public @Nullable Object remove(int key) {
            return map.remove(key);
        }

        public @Nullable Object putIfAbsent(int key, int value) {
            return map.putIfAbsent(key, value);
        }

        public int increment(int key) {
            return map.merge(key, 1, Integer::sum);
        }

        public boolean compareAndSet(int key, int value, int next) {
            return map.replace(key, value, next);
        }

        public @Nullable Object update(int key) {
            return map.compute(key, (_, old) -> old == null ? 10 : old * 2);
        }

        public int addLocked(int key) {
            return map.merge(key, 5, Integer::sum);
        }

        public int size() {
            return map.size();
        }
    }
}
