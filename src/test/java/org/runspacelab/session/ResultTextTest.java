package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

class ResultTextTest {

    private final ValueText texts = TestTexts.patient();
    private final ResultText results = new ResultText(texts);

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void aValueIsALineAndNullIsNone() {
        assertThat(results.lines(42)).containsExactly("42");
        assertThat(results.lines("a\nb")).containsExactly("a␊b");
        assertThat(results.lines(null)).isEmpty();
    }

    @Test
    void aMapIsATable() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("value", 1);
        map.put(2, List.of(1, 2));

        assertThat(results.lines(map)).containsExactly("value  1", "2      2: 1, 2");
        assertThat(results.lines(Map.of())).containsExactly("(empty)");
    }

    @Test
    void aStoreIsATableEvenWhereItHoldsItself() {
        SynchronizedStore store = new SynchronizedStore("hash", LabClock.system());
        store.put("self", store);
        store.put("value", 1L);

        assertThat(results.lines(store)).containsExactly("self   store hash (2 keys)", "value  1");
    }

    @Test
    void aShortListIsALineAndALongOneIsBounded() {
        assertThat(results.lines(List.of(1, "b"))).containsExactly("[1, b]");
        List<String> lines = results.lines(IntStream.range(0, 1000).boxed().toList());

        assertThat(lines).hasSize(21).endsWith("… and 980 more");
    }
}
