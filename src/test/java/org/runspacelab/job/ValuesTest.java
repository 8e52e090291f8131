package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** Values cross the pipe as data, with their exact types. */
class ValuesTest {

    /** A record as scripts have them. */
    public record Service(String name, int pid, List<String> tags) {}

    private static final List<Object> SCALARS = Arrays.asList(
            null, true, false, "", "text", "ä ö \u2028 \" \\ \n \u0000 😀", "\ud800 half a character",
            1, -1L, Long.MIN_VALUE, (short) 3, (byte) 4, 1.5, -0.0, Double.NaN, Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE, 2.5f, Float.NaN, new BigInteger("1" + "0".repeat(40)), new BigDecimal("1.10"),
            new BigDecimal("1E+400"), 'x', '\ud800',
            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), Instant.parse("2026-11-22T01:02:03.456789Z"),
            LocalDate.of(2026, 2, 28), LocalTime.of(1, 2, 3, 4), LocalDateTime.of(2026, 1, 2, 3, 4),
            OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHours(2)), OffsetDateTime.parse("2026-01-02T03:04:05+02:00"),
            ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Berlin")), YearMonth.of(2026, 11),
            Duration.ofMillis(1234), Duration.ofSeconds(-1), Period.ofDays(3));

    @Test
    void everyTypeCrossesBothWays() throws Exception {
        List<Object> values = new ArrayList<>(SCALARS);
        values.add(List.of(1, List.of(2L)));
        values.add(new LinkedHashSet<>(List.of("b", "a")));
        try (Jobs jobs = new Jobs()) {
            ProcessJob job = jobs.ended(jobs.start(Scripts.Echo.class, Map.of("value", values)));

            assertThat(job.reason()).isNull();
            assertThat(job.output()).containsExactly(values);
            assertThat(job.finalVariables().get("value")).isEqualTo(values);
        }
    }

    @Test
    void bytesStayBytesAndOtherArraysBecomeLists() throws Exception {
        assertThat(crossed(new byte[] {1, -1})).isEqualTo(new byte[] {1, -1});
        assertThat(crossed(new int[] {1, 2})).isEqualTo(List.of(1, 2));
        assertThat(crossed(new Object[] {"a", null})).isEqualTo(Arrays.asList("a", null));
    }

    @Test
    void keysOfATableKeepTheirTypes() throws Exception {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object key : List.of("Text", 1, 2L, true, 'c', LocalDate.of(2026, 1, 1), new BigDecimal("1.5"))) {
            map.put(key, key);
        }

        Map<?, ?> copy = (Map<?, ?>) crossed(map);

        assertThat(List.copyOf(copy.keySet())).isEqualTo(List.copyOf(map.keySet()));
        assertThat(copy.get("TEXT")).isEqualTo("Text");
    }

    @Test
    void keysThatATableDoesNotTakeBecomeTexts() throws Exception {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(null, 1);
        map.put(Duration.ofSeconds(1), 2);
        map.put(List.of(1), 3);

        assertThat(((Map<?, ?>) crossed(map)).keySet().toArray()).containsExactly("null", "PT1S", "[1]");
    }

    @Test
    void aStoreCrossesAsOneMomentOfIt() throws Exception {
        SynchronizedStore store = new SynchronizedStore("shared", LabClock.system());
        store.put("Value", null);
        store.put(3, Map.of("inner", 1));

        SynchronizedStore copy = (SynchronizedStore) crossed(store);

        assertThat(copy).isNotSameAs(store);
        assertThat(copy.name()).isEqualTo("shared");
        assertThat(copy.containsKey("value")).isTrue();
        assertThat(((Map<?, ?>) copy.get(3)).get("INNER")).isEqualTo(1);
    }

    @Test
    void aRecordBecomesABagOfItsComponents() throws Exception {
        PropertyBag bag = (PropertyBag) crossed(new Service("nginx", 12, List.of("web")));

        assertThat(bag.type()).isEqualTo("Deserialized." + Service.class.getName());
        assertThat(bag.get("PID")).isEqualTo(12);
        assertThat(bag.get("tags")).isEqualTo(List.of("web"));
        assertThat(crossed(bag)).isEqualTo(bag).hasToString(bag.toString());
    }

    @Test
    void anyOtherObjectBecomesItsTextWithItsType() throws Exception {
        assertThat(crossed(TimeUnit.SECONDS)).isInstanceOfSatisfying(PropertyBag.class, bag -> {
            assertThat(bag.type()).isEqualTo("Deserialized.java.util.concurrent.TimeUnit");
            assertThat(bag).isEmpty();
            assertThat(bag).hasToString("SECONDS");
        });
        assertThat(crossed(new StringBuilder("text"))).isEqualTo("text");
    }

    @Test
    void whatContainsItselfIsCut() throws Exception {
        Map<Object, Object> map = new HashMap<>();
        map.put("self", map);

        assertThat(((Map<?, ?>) crossed(map)).get("self")).isEqualTo(new CutMarker("contains itself"));
        assertThat(crossed(new CutMarker("contains itself"))).hasToString("… (contains itself)");
    }

    @Test
    void whatIsSharedButNoCycleIsNotCut() throws Exception {
        List<Integer> shared = List.of(1);

        assertThat(crossed(List.of(shared, shared))).isEqualTo(List.of(shared, shared));
    }

    @Test
    void whatIsTooDeepIsCut() throws Exception {
        Object deep = "end";
        for (int i = 0; i < 1000; i++) {
            deep = List.of(deep);
        }

        Object copy = crossed(deep);

        for (int i = 0; i < ValueEncoder.MAX_DEPTH; i++) {
            copy = ((List<?>) copy).getFirst();
        }
        assertThat(copy).isEqualTo(new CutMarker("deeper than 50"));
    }

    @Test
    void whatIsTooLargeIsCut() throws Exception {
        List<?> many = (List<?>) crossed(Collections.nCopies(5_000_000, 1));
        String text = (String) crossed("ä".repeat(3_000_000));
        CutMarker rest = (CutMarker) ((List<?>) crossed(List.of("x".repeat(13_000_000), 1))).get(1);

        assertThat(many).hasSize(ValueEncoder.MAX_ITEMS);
        assertThat((Object) many.getLast()).isEqualTo(new CutMarker("too large to be copied"));
        assertThat(text).hasSizeBetween(1_000_000, LineInput.MAX_LINE / 6).endsWith("… (3,000,000 characters)");
        assertThat(rest.why()).contains("too large");
    }

    @Test
    void foreignCodeThatFailsIsCut() throws Exception {
        Object broken = new Object() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException();
            }
        };

        assertThat(crossed(List.of(1, broken)))
                .isEqualTo(List.of(1, new CutMarker("could not be copied: UnsupportedOperationException")));
    }

    private static Object crossed(Object value) throws Exception {
        String line = MessageCodec.write(new Message.Written(StreamKind.OUTPUT, value));
        assertThat(line.length()).isLessThan(LineInput.MAX_LINE);
        MessageCodec codec = new MessageCodec(new ValueDecoder(LabClock.system()));
        return ((Message.Written) codec.read(line)).value();
    }
}
