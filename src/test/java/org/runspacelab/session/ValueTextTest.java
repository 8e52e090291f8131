package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

@Timeout(60)
class ValueTextTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final ValueText texts = new ValueText(Duration.ofSeconds(20), LONG);
    private final ValueText impatient = new ValueText(Duration.ofSeconds(1), LONG);
    private final Hostile.HangingText hanging = new Hostile.HangingText();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() {
        over.set(true);
        hanging.release();
        texts.close();
        impatient.close();
    }

    static Stream<Arguments> values() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", null);
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("text", "text"),
                Arguments.of("", ""),
                Arguments.of(42, "42"),
                Arguments.of(Double.NaN, "NaN"),
                Arguments.of(true, "true"),
                Arguments.of(Duration.ofSeconds(90), "1m30s"),
                Arguments.of(Duration.ofSeconds(Long.MIN_VALUE), "PT-2562047788015215H-30M-8S"),
                Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00Z"),
                Arguments.of(List.of(), "0"),
                Arguments.of(List.of("a", "b"), "2: a, b"),
                Arguments.of(Arrays.asList("a", null), "2: a, null"),
                Arguments.of(map, "{a=1, b=null}"),
                Arguments.of(new Hostile.NullText(), "null"),
                Arguments.of(new Hostile.FailingText(), "FailingText (its text failed: IllegalStateException)"),
                Arguments.of(new Hostile.EndlessText(), "EndlessText (its text failed: StackOverflowError)"),
                Arguments.of(new Hostile.FailingMap(), "FailingMap (its text failed: StackOverflowError)"),
                Arguments.of(new SynchronizedStore("hash", LabClock.system()), "store hash (0 keys)"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueHasAShortText(Object value, String expected) {
        assertThat(texts.of(value)).isEqualTo(expected);
    }

    @Test
    void aListShowsItsCountAndItsFirstItems() {
        List<Integer> list = IntStream.range(0, 100).boxed().toList();

        assertThat(texts.of(list)).isEqualTo("100: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …");
    }

    @Test
    void aTextIsCutAndTellsItsLength() {
        assertThat(texts.of("x".repeat(100_000_000))).isEqualTo("x".repeat(200) + "… (100000000 characters)");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(texts.of("x".repeat(199) + "😀😀")).isEqualTo("x".repeat(199) + "… (203 characters)");
    }

    @Test
    void whatWouldBreakOrGarbleALineIsMadeVisible() {
        assertThat(texts.of("a\tb\nc\u007fd\u2028e\u202ef\ud800g\udc00😀")).isEqualTo("a␉b␊c�d�e�f�g�😀");
    }

    @Test
    void aMapThatHoldsItselfHasAnEnd() {
        Map<String, Object> map = new HashMap<>();
        map.put("me", map);

        assertThat(texts.of(map)).isEqualTo("{me={me={me=…}}}");
    }

    @Test
    void aVeryDeepMapHasAnEnd() {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            map = new HashMap<>(Map.of("in", map));
        }

        assertThat(texts.of(map)).isEqualTo("{in={in={in=…}}}");
    }

    @Test
    void aListThatChangesMeanwhileIsStillSomeText() {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2, 3)));
        Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                list.add(4);
                list.removeFirst();
            }
        });

        assertThat(IntStream.range(0, 500).mapToObj(_ -> texts.of(list))).allMatch(text ->
                text.matches("\\d+: .*") || text.endsWith("(its text failed: ConcurrentModificationException)"));
    }

    @Test
    void whatTakesTooLongIsShownByItsNameAndNotAskedAgain() {
        for (int i = 0; i < 5; i++) {
            assertThat(impatient.of(hanging)).isEqualTo("HangingText (its text takes too long)");
        }

        assertThat(hanging.asked).hasValue(1);
    }

    @Test
    void aSlowItemGivesItsListNoBadName() {
        assertThat(impatient.of(List.of(hanging))).endsWith("(its text takes too long)");
        Awaiting.until("it is asked", () -> hanging.asked.get() > 0);

        Awaiting.until("it is blamed", () -> impatient.of(List.of(hanging))
                .equals("1: HangingText (its text takes too long)"));
        Awaiting.until("no other list", () -> impatient.of(List.of("other")).equals("1: other"));
    }

    @Test
    void whatTookTooLongIsAskedAgainOnceItHasReturned() {
        try (ValueText forgiving = new ValueText(Duration.ofMillis(300), Duration.ofMillis(1))) {
            assertThat(forgiving.of(hanging)).isEqualTo("HangingText (its text takes too long)");
            assertThat(forgiving.of(hanging)).isEqualTo("HangingText (its text takes too long)");
            assertThat(hanging.asked).hasValue(1);

            hanging.release();

            Eventually.until("its text is shown", () -> forgiving.of(hanging).equals("released"));
        }
    }

    @Test
    void anInterruptedCallerGetsTheNameAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        String text = texts.of(hanging);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(text).isEqualTo("HangingText");
    }

    @Test
    void afterTheCloseThereIsStillTheName() {
        texts.close();

        assertThat(texts.of(new Hostile.FailingText())).isEqualTo("FailingText");
        assertThat(texts.of(42)).isEqualTo("42");
    }

    @Test
    void theTypeIsInTheLabsWords() {
        assertThat(Stream.of("a", true, 1, 1L, 1.5, Duration.ZERO, Instant.EPOCH, Map.of(), List.of(), 'c'))
                .extracting(ValueText::typeOf)
                .containsExactly(
                        "text", "bool", "int", "long", "double", "duration", "time", "map", "list", "Character");
        assertThat(ValueText.typeOf(null)).isEqualTo("null");
    }
}
