package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(60)
class ValueJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final ValueText texts = new ValueText(PATIENT, PATIENT);
    private final ValueJson json = new ValueJson(new JsonFactory(), texts, PATIENT);
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() {
        over.set(true);
        texts.close();
    }

    static Stream<Arguments> values() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put(2, null);
        SynchronizedStore store = new SynchronizedStore("inner", LabClock.system());
        store.put("k", 1);
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("a\"b\n\u0001", "\"a\\\"b\\n\\u0001\""),
                Arguments.of(true, "true"),
                Arguments.of(42, "42"),
                Arguments.of((short) 3, "3"),
                Arguments.of((byte) -3, "-3"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(2.5, "2.5"),
                Arguments.of(2.5f, "2.5"),
                Arguments.of(new BigInteger("9223372036854775808"), "9223372036854775808"),
                Arguments.of(new BigDecimal("1e400"), "1E+400"),
                Arguments.of(Double.NaN, "\"NaN\""),
                Arguments.of(Double.NEGATIVE_INFINITY, "\"-Infinity\""),
                Arguments.of(Float.NaN, "\"NaN\""),
                Arguments.of(Duration.ofMillis(500), "\"500ms\""),
                Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                Arguments.of(ServiceStatus.RUNNING, "\"Running\""),
                Arguments.of(List.of(), "[]"),
                Arguments.of(Arrays.asList(1, null, List.of("x")), "[1,null,[\"x\"]]"),
                Arguments.of(map, "{\"a\":1,\"2\":null}"),
                Arguments.of(store, "{\"k\":1}"),
                Arguments.of(new Hostile.FailingText(),
                        "\"FailingText (its text failed: IllegalStateException)\""),
                Arguments.of(new Hostile.FailingMap(), "\"FailingMap (its text failed: StackOverflowError)\""),
                Arguments.of(List.of(1, new Hostile.FailingText()),
                        "[1,\"FailingText (its text failed: IllegalStateException)\"]"),
                Arguments.of(ServiceRecord.of("ssh", ServiceStatus.RUNNING, "running", "test").withPid(7L),
                        "{\"name\":\"ssh\",\"displayName\":\"ssh\",\"status\":\"Running\","
                                + "\"rawStatus\":\"running\",\"pid\":7,\"source\":\"test\"}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsJsonOrElseItsText(Object value, String expected) {
        assertThat(json.text(value)).isEqualTo(expected);
    }

    @Test
    void aMapKeepsItsLongKeys() {
        String key = "k".repeat(500) + "\n";

        assertThat(read(Map.of(key, 1)).propertyNames()).containsExactly(key);
    }

    @Test
    void aValueOf64KilobytesIsWrittenInFull() {
        String text = "x".repeat(64 * 1024 - 2);

        assertThat(read(text).asString()).isEqualTo(text);
    }

    @Test
    void aLargerValueIsItsSummaryAndSize() {
        JsonNode large = read("x".repeat(64 * 1024));

        assertThat(large.propertyNames()).containsExactly("summary", "size");
        assertThat(large.get("summary").asString()).startsWith("xxx").endsWith("… (65536 characters)");
        assertThat(large.get("size").asLong()).isEqualTo(64 * 1024 + 2);
    }

    @Test
    void theSizeIsCountedInBytes() {
        assertThat(read("字".repeat(30_000)).get("size").asLong()).isEqualTo(90_002);
        assertThat(read("é".repeat(40_000)).get("size").asLong()).isEqualTo(80_002);
        assertThat(read("😀".repeat(20_000)).get("size").asLong()).isEqualTo(80_002);
    }

    @Test
    void aHugeTextCostsLittle() {
        assertThat(read("x".repeat(100_000_000)).get("size").asLong()).isEqualTo(100_000_000);
    }

    @Test
    void aHugeListIsItsSummary() {
        JsonNode large = read(IntStream.range(0, 2_000_000).boxed().toList());

        assertThat(large.get("summary").asString()).startsWith("2000000: 0, 1, 2");
        assertThat(large.get("size").asLong()).isGreaterThan(64 * 1024);
    }

    @Test
    void aMapThatHoldsItselfHasAnEnd() {
        Map<String, Object> map = new HashMap<>();
        map.put("me", map);

        assertThat(depth(read(map))).isBetween(15, 25);
    }

    @Test
    void aMapThatHoldsItselfManyTimesHasAnEndToo() {
        Map<String, Object> map = new HashMap<>();
        map.put("me", map);
        map.put("again", map);
        map.put("and again", map);

        assertThat(read(map).propertyNames()).containsExactly("summary", "size");
    }

    @Test
    void aVeryDeepListHasAnEnd() {
        List<Object> list = List.of();
        for (int i = 0; i < 100_000; i++) {
            list = List.of(list);
        }

        assertThat(depth(read(list))).isBetween(15, 25);
    }

    @Test
    void loneHalvesOfCharactersLeaveItReadable() {
        JsonNode read = read("a\ud800b\udc00c");

        assertThat(read.asString()).startsWith("a").endsWith("c");
    }

    @Test
    void aListThatChangesMeanwhileLeavesItReadable() {
        List<Integer> list = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                list.add(4);
                list.removeFirst();
            }
        });

        for (int i = 0; i < 300; i++) {
            JsonNode read = read(list);
            assertThat(read.isArray() || read.isString() || read.has("summary")).isTrue();
        }
    }

    @Test
    void aMapThatHangsIsItsTextWithinTheBound() {
        Hostile.HangingMap hanging = new Hostile.HangingMap();
        try (ValueText impatient = new ValueText(Duration.ofMillis(100), PATIENT)) {
            ValueJson bounded = new ValueJson(new JsonFactory(), impatient, Duration.ofSeconds(1));
            ValueJson patient = new ValueJson(new JsonFactory(), impatient, PATIENT);

            assertThat(bounded.text(hanging)).isEqualTo("\"HangingMap (its text takes too long)\"");
            assertThat(patient.text(List.of(1, hanging))).isEqualTo("[1,\"HangingMap (its text takes too long)\"]");
        } finally {
            hanging.release();
        }
    }

    @Test
    void anInterruptedCallerStaysInterruptedAndGetsTheName() {
        Hostile.HangingMap hanging = new Hostile.HangingMap();
        Thread.currentThread().interrupt();

        String text = json.text(hanging);

        assertThat(Thread.interrupted()).isTrue();
        hanging.release();
        assertThat(text).isEqualTo("\"HangingMap\"");
    }

    private JsonNode read(Object value) {
        return MAPPER.readTree(json.text(value).getBytes(StandardCharsets.UTF_8));
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node.values()) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }
}
