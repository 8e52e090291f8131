package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IncrementTest {

    private static final BigInteger BIG = BigInteger.TWO.pow(80);

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());

    static List<Arguments> sums() {
        return List.of(
                Arguments.of(1, 1, 2),
                Arguments.of(1L, 1, 2L),
                Arguments.of(1, 1L, 2L),
                Arguments.of((short) 1, 1, 2),
                Arguments.of((byte) 1, (short) 1, 2),
                Arguments.of(1, 0.5, 1.5),
                Arguments.of(1.5f, 1, 2.5),
                Arguments.of(1, new BigDecimal("0.1"), new BigDecimal("1.1")),
                Arguments.of(BIG, 1, BIG.add(BigInteger.ONE)),
                Arguments.of(BIG, new BigDecimal("0.5"), new BigDecimal(BIG).add(new BigDecimal("0.5"))),
                Arguments.of(BIG, 1.0, BIG.doubleValue() + 1),
                Arguments.of(5, -7, -2));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void theSumHasTheWiderType(Number value, Number delta, Number sum) {
        store.put("value", value);

        assertThat(store.increment("value", delta)).isEqualTo(sum);
        assertThat(store.get("value")).isEqualTo(sum);
    }

    static List<Arguments> overflows() {
        return List.of(
                Arguments.of(Integer.MAX_VALUE, 1, 2_147_483_648L),
                Arguments.of(Integer.MIN_VALUE, -1, -2_147_483_649L),
                Arguments.of(Byte.MAX_VALUE, 1, 128),
                Arguments.of(Long.MAX_VALUE, 1, new BigInteger("9223372036854775808")),
                Arguments.of(Long.MIN_VALUE, -1L, new BigInteger("-9223372036854775809")));
    }

    @ParameterizedTest
    @MethodSource("overflows")
    void aSumTooLargeForItsTypeBecomesALargerOne(Number value, Number delta, Number sum) {
        store.put("value", value);

        assertThat(store.increment("value", delta)).isEqualTo(sum);
    }

    @Test
    void aMissingKeyAndNullCountAsZero() {
        store.put("null", null);

        assertThat(store.increment("missing")).isEqualTo(1);
        assertThat(store.increment("null", 5L)).isEqualTo(5L);
    }

    @Test
    void itIsOneWrite() {
        store.put("value", 1);

        store.increment("VALUE");

        assertThat(store.entry("value").version()).isEqualTo(2);
        assertThat(store.sequence()).isEqualTo(2);
    }

    @Test
    void aValueThatIsNoNumberStaysAndTheErrorSaysWhoseItIs() throws Exception {
        Actor.pipeline("runspace-2").call(() -> store.put("Value", "many"));

        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> store.increment("value"))
                .withMessage("Key \"Value\" holds \"many\", written by runspace-2 (version 1): expected a number");
        assertThat(store.get("value")).isEqualTo("many");
        assertThat(store.version("value")).isEqualTo(1);
    }

    @Test
    void anUnknownObjectIsToldByItsTypeAndALongTextIsCut() {
        store.put("list", List.of());
        store.put("text", "x".repeat(1000));
        store.put("nameless", new Object() {});

        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> store.increment("list"))
                .withMessageContaining("a List");
        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> store.increment("nameless"))
                .withMessageContaining("IncrementTest$");
        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> store.increment("text"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void aWrongIncrementLeavesTheStoreWritable() {
        store.put("value", true);
        assertThatExceptionOfType(WrongTypeException.class).isThrownBy(() -> store.increment("value"));

        assertThat(Other.call(() -> store.put("value", 1))).satisfies(write -> assertThat(write.result()).isEqualTo(true));
    }

    @Test
    void anUnknownNumberCannotBeAdded() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.increment("value", new AtomicInteger(1)));
        assertThat(store.containsKey("value")).isFalse();
    }
}
