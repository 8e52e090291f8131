package org.runspacelab.session;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One list of values that are large, strange or broken, for every way into the lab and out of it. */
public final class HostileValues {

    private static final int LARGE = 5_000_000;

    private final Map<String, Object> all = new LinkedHashMap<>();
    private final List<Hostile.HangingText> hanging = new ArrayList<>();
    private final List<Hostile.HangingMap> hangingMaps = new ArrayList<>();

    public HostileValues() {
        all.putAll(texts());
        numbersAndTimes();
        ownCode();
        collections();
    }

    /** Each under a name of its own, which says what is wrong with it. */
    public Map<String, Object> all() {
        return Collections.unmodifiableMap(all);
    }

    /** The same but for those whose own code never ends by itself. */
    public Map<String, Object> ending() {
        Map<String, Object> ending = new LinkedHashMap<>(all);
        ending.values().removeIf(value -> value instanceof Hostile.HangingText
                || value instanceof Hostile.HangingMap || value == all.get("view of a hanging map") || value instanceof Hostile.Endless);
        return ending;
    }

    /** Texts alone. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("control", "\0\u0001\u0007\b\t\n\u000B\f\r\u001b[31m\u007f\u0085\u009b");
        texts.put("bidi", "a\u202Eb\u2066c\u2069\u200Fd\u061C");
        texts.put("high surrogate", "a\uD83Db");
        texts.put("low surrogate", "a\uDE00");
        texts.put("separators", "a\u2028b\u2029c\uFEFF");
        texts.put("not a character", "\uFFFE\uFFFF");
        texts.put("family", "👩‍👩‍👧 🏳️‍🌈 e\u0301\u0301\u0301\u0301");
        texts.put("formula", "=cmd|' /C calc'!A0");
        texts.put("hidden formula", " \t\r\n+1+1");
        texts.put("quotes", "\"a\";'b',`c`\\\r\n</script>${1+1}%s%n{0}");
        texts.put("empty", "");
        texts.put("long", "x".repeat(LARGE));
        texts.put("long line ends", "\n".repeat(100_000));
        texts.put("looks like JSON", "{\"kind\":\"result\"}\n{\"seq\":1}");
        return texts;
    }

    private void numbersAndTimes() {
        all.put("NaN", Double.NaN);
        all.put("infinity", Float.NEGATIVE_INFINITY);
        all.put("minus zero", -0.0);
        all.put("large integer", BigInteger.ONE.shiftLeft(300_000));
        all.put("large exponent", new BigDecimal("1E+1000000000"));
        all.put("small exponent", new BigDecimal("1E-1000000000"));
        all.put("endless duration", Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        all.put("before all time", Instant.MIN);
        all.put("after all time", Instant.MAX);
        all.put("last day", LocalDate.MAX);
        all.put("character", '\uD83D');
        all.put("enum", Hostile.Failing.ONE);
        all.put("failing number", new Hostile.FailingNumber());
    }

    private void ownCode() {
        Hostile.HangingText hangs = new Hostile.HangingText();
        hanging.add(hangs);
        all.put("failing text", new Hostile.FailingText());
        all.put("endless text", new Hostile.EndlessText());
        all.put("null text", new Hostile.NullText());
        all.put("hanging text", hangs);
        all.put("changing text", new Hostile.ChangingText());
        all.put("large text", new Hostile.LargeText());
        all.put("failing characters", new Hostile.FailingCharacters());
        all.put("failing equals", new Hostile.FailingEquals());
        all.put("failing record", new Hostile.FailingRecord(1));
        all.put("exception", new Hostile.FailingException());
        all.put("thread", Thread.ofPlatform().name("a\u001b[2Jb".repeat(1_000)).unstarted(() -> {}));
        all.put("class", Hostile.FailingEquals.class);
        all.put("function", (Supplier<Object>) () -> 1);
    }

    private void collections() {
        Map<Object, Object> cyclic = new HashMap<>();
        cyclic.put("self", cyclic);
        Object[] array = new Object[2];
        array[0] = array;
        Set<Object> set = new HashSet<>();
        List<Object> inside = new ArrayList<>();
        set.add(inside);
        inside.add(set);
        Hostile.HangingMap hangs = new Hostile.HangingMap();
        hangingMaps.add(hangs);
        all.put("cyclic map", cyclic);
        all.put("cyclic array", array);
        all.put("set of a cycle", set);
        all.put("optional cycle", Optional.of(array));
        all.put("deep", deep());
        all.put("huge list", IntStream.range(0, 1_000_000).boxed().toList());
        all.put("huge array", new int[1_000_000]);
        all.put("huge bytes", new byte[LARGE]);
        all.put("wide", new ArrayList<>(Collections.nCopies(1_000, Collections.nCopies(1_000, "x"))));
        all.put("endless list", new Hostile.Endless());
        all.put("lying size", new Hostile.LyingSize());
        all.put("changed while read", new Hostile.Changing());
        all.put("failing map", new Hostile.FailingMap());
        all.put("hanging map", hangs);
        all.put("view of a hanging map", Collections.unmodifiableMap(hangs));
        all.put("view of a list that fails", Collections.unmodifiableList(new Hostile.LyingSize()));
        all.put("null entries", new Hostile.NullEntries());
        all.put("nulls", Arrays.asList(null, null));
        all.put("hostile keys", hostileKeys());
        all.put("failing inside", List.of(new Hostile.FailingText(), Map.of("a", new Hostile.NullText())));
    }

    private static Map<Object, Object> hostileKeys() {
        Map<Object, Object> keys = new LinkedHashMap<>();
        keys.put(null, 1);
        keys.put(new Hostile.FailingText(), 2);
        keys.put(List.of("a"), 3);
        keys.put("a\u001b\n\uD83D", 4);
        keys.put(1, "number");
        keys.put("1", "text");
        return keys;
    }

    private static List<Object> deep() {
        List<Object> deep = new ArrayList<>();
        List<Object> at = deep;
        for (int i = 0; i < 10_000; i++) {
            List<Object> next = new ArrayList<>();
            at.add(next);
            at = next;
        }
        return deep;
    }

    /** Lets those go on that hang. */
    public void release() {
        hanging.forEach(Hostile.HangingText::release);
        hangingMaps.forEach(Hostile.HangingMap::release);
    }
}
