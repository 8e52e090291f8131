package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ConditionalWriteTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());

    @Test
    void updateReplacesAValueByWhatTheFunctionMakesOfIt() {
        assertThat(store.update("key", old -> old == null ? "first" : "other")).isEqualTo("first");
        assertThat(store.update("KEY", old -> old + "!")).isEqualTo("first!");
        assertThat(store.update("key", _ -> null)).isNull();
        assertThat(store.containsKey("key")).isTrue();
    }

    @Test
    void updateRunsAgainWhereAnotherWasFaster() {
        var runs = new AtomicInteger();
        store.put("key", 0);

        store.update("key", old -> {
            if (runs.incrementAndGet() == 1) {
                writeFromElsewhere("key", 10);
            }
            return (int) old + 1;
        });

        assertThat(store.get("key")).isEqualTo(11);
        assertThat(runs).hasValue(2);
    }

    @Test
    void updateShutsOthersOutWhenTheyWereFasterTooOften() {
        var runs = new AtomicInteger();
        store.put("key", 0);

        Object result = store.update("key", old -> {
            if (runs.incrementAndGet() <= 32) {
                writeFromElsewhere("key", runs.get() * 10);
            }
            return (int) old + 1;
        });

        assertThat(result).isEqualTo(321);
        assertThat(store.get("key")).isEqualTo(321);
        assertThat(runs).hasValue(33);
    }

    @Test
    void computeEndsThoughItsFunctionAlwaysWritesTheSameKey() {
        var runs = new AtomicInteger();

        store.compute("key", (_, _) -> {
            store.put("key", "inner " + runs.incrementAndGet());
            return "outer";
        });

        assertThat(store.get("key")).isEqualTo("outer");
    }

    @Test
    void aFunctionThatThrowsWritesNothing() {
        store.put("key", 1);

        assertThatIllegalStateException().isThrownBy(() -> store.update("key", _ -> {
            throw new IllegalStateException("no");
        }));

        assertThat(store.version("key")).isEqualTo(1);
        writeFromElsewhere("key", 2);
    }

    static List<Arguments> sames() {
        return List.of(
                Arguments.of(1, 1L, true),
                Arguments.of(1, 1.0, true),
                Arguments.of((byte) 1, new BigDecimal("1.00"), true),
                Arguments.of(0, -0.0, true),
                Arguments.of(Double.NaN, Double.NaN, true),
                Arguments.of(Long.MAX_VALUE, Long.MAX_VALUE - 1, false),
                Arguments.of(1, 2, false),
                Arguments.of(1, "1", false),
                Arguments.of("a", "A", false),
                Arguments.of(List.of(1), List.of(1), true),
                Arguments.of(true, true, true));
    }

    @ParameterizedTest
    @MethodSource("sames")
    void compareAndSetComparesNumbersByValue(Object value, Object expected, boolean same) {
        store.put("key", value);

        assertThat(store.compareAndSet("key", expected, "next")).isEqualTo(same);
        assertThat(store.get("key")).isEqualTo(same ? "next" : value);
        assertThat(store.version("key")).isEqualTo(same ? 2 : 1);
    }

    @Test
    void compareAndSetTakesAMissingKeyForNull() {
        assertThat(store.compareAndSet("key", 1, 2)).isFalse();
        assertThat(store.compareAndSet("key", null, 1)).isTrue();
        assertThat(store.compareAndSet("key", null, 2)).isFalse();
        assertThat(store.get("key")).isEqualTo(1);
    }

    @Test
    void putIfAbsentWritesOnlyWhereTheKeyIsMissing() {
        store.put("null", null);

        assertThat(store.putIfAbsent("key", 1)).isNull();
        assertThat(store.putIfAbsent("KEY", 2)).isEqualTo(1);
        assertThat(store.putIfAbsent("null", 3)).isNull();

        assertThat(store.snapshot()).containsEntry("key", 1).containsEntry("null", null);
        assertThat(store.sequence()).isEqualTo(2);
    }

    @Test
    void replaceWritesOnlyWhereTheKeyIsPresent() {
        store.put("null", null);

        assertThat(store.replace("missing", 1)).isNull();
        assertThat(store.replace("missing", null, 1)).isFalse();
        assertThat(store.replace("null", 1)).isNull();
        assertThat(store.replace("NULL", 1.0, 2)).isTrue();
        assertThat(store.replace("null", 1, 3)).isFalse();

        assertThat(store.snapshot()).containsExactly(java.util.Map.entry("null", 2));
    }

    @Test
    void replaceNeverBringsBackAKeyThatIsRemovedMeanwhile() {
        store.put("key", 1);

        boolean replaced = store.replace("key", new EqualToAll(() -> elsewhere(() -> store.remove("key"))), "back");

        assertThat(replaced).isFalse();
        assertThat(store.containsKey("key")).isFalse();
    }

    @Test
    void removeWithAnExpectationRemovesOnlyThat() {
        store.put("key", 1);

        assertThat(store.remove("key", 2)).isFalse();
        assertThat(store.remove("KEY", 1L)).isTrue();
        assertThat(store.remove("key", null)).isFalse();

        assertThat(store).isEmpty();
    }

    @Test
    void computeMayWriteRemoveOrDoNothing() {
        assertThat(store.compute("key", (_, old) -> old)).isNull();
        assertThat(store.sequence()).isZero();
        assertThat(store.compute("key", (_, _) -> 1)).isEqualTo(1);
        assertThat(store.compute("KEY", (_, old) -> (int) old + 1)).isEqualTo(2);
        assertThat(store.compute("key", (_, _) -> null)).isNull();
        assertThat(store.containsKey("key")).isFalse();
    }

    @Test
    void computeIfAbsentWritesNothingWhereThereIsAValue() {
        store.put("key", 1);
        store.put("null", null);

        assertThat(store.computeIfAbsent("key", _ -> 2)).isEqualTo(1);
        assertThat(store.computeIfAbsent("null", _ -> null)).isNull();
        assertThat(store.computeIfAbsent("missing", _ -> null)).isNull();
        assertThat(store.sequence()).isEqualTo(2);

        assertThat(store.computeIfAbsent("null", _ -> 3)).isEqualTo(3);
        assertThat(store.snapshot()).containsOnlyKeys("key", "null");
    }

    @Test
    void computeIfPresentLeavesNullAndMissingAlone() {
        store.put("null", null);
        store.put("key", 1);

        assertThat(store.computeIfPresent("missing", (_, _) -> 1)).isNull();
        assertThat(store.computeIfPresent("null", (_, _) -> 1)).isNull();
        assertThat(store.sequence()).isEqualTo(2);

        assertThat(store.computeIfPresent("key", (_, old) -> (int) old + 1)).isEqualTo(2);
        assertThat(store.computeIfPresent("key", (_, _) -> null)).isNull();
        assertThat(store.snapshot()).containsOnlyKeys("null");
    }

    @Test
    void mergeJoinsOrBegins() {
        assertThat(store.merge("key", "a", (old, more) -> old + "" + more)).isEqualTo("a");
        assertThat(store.merge("KEY", "b", (old, more) -> old + "" + more)).isEqualTo("ab");
        assertThat(store.merge("key", "c", (_, _) -> null)).isNull();
        assertThat(store.containsKey("key")).isFalse();
        assertThatNullPointerException().isThrownBy(() -> store.merge("key", null, (_, more) -> more));
    }

    private void writeFromElsewhere(String key, Object value) {
        elsewhere(() -> store.put(key, value));
    }

    private static void elsewhere(java.util.concurrent.Callable<?> code) {
        try {
            Other.call(code).result();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** An expectation that every value meets, and that something happens while it is looked at. */
    private record EqualToAll(Runnable meanwhile) {
        @Override
        public boolean equals(Object other) {
            meanwhile.run();
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
