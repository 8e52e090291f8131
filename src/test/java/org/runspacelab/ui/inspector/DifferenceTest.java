package org.runspacelab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.TestTexts;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.inspector.DiffLine.Change;

/** What changed from one value to another. */
class DifferenceTest {

    private final ValueText texts = TestTexts.patient();

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void textsDifferByLineAndWord() {
        Difference diff = of("one\ntwo words here\nthree", "one\ntwo other here\nthree\nfour");

        assertThat(lines(diff)).containsExactly(
                "⋯ ", "− two words here", "+ two other here", "  three", "+ four");
        DiffLine added = diff.lines().get(2);
        assertThat(added.pieces()).containsExactly(
                new DiffLine.Piece("two ", false), new DiffLine.Piece("other", true), new DiffLine.Piece(" here", false));
    }

    @Test
    void equalTextsDoNotDiffer() {
        assertThat(of("same\ntext", "same\ntext").isEmpty()).isTrue();
        assertThat(of("", "").isEmpty()).isTrue();
        assertThat(of("", "a").isEmpty()).isFalse();
        assertThat(of("a\n", "a\nb").count(Change.ADDED)).isOne();
    }

    @Test
    void aLongTextIsComparedWhereItDiffers() {
        String start = "line\n".repeat(500_000);

        Difference diff = of(start + "old" + "\nend".repeat(200_000), start + "new" + "\nend".repeat(200_000));

        assertThat(lines(diff)).containsExactly("⋯ ", "− old", "+ new", "⋯ ");
        assertThat(diff.lines().getFirst().count()).isEqualTo(500_000);
        assertThat(diff.lines().getLast().count()).isEqualTo(200_000);
        assertThat(diff.isCut()).isFalse();
    }

    @Test
    void whatIsLongAndAllDifferentIsComparedInPartAndSaysSo() {
        String old = numbered("a", 20_000);
        String next = numbered("b", 20_000);

        Difference diff = of(old, next);

        assertThat(diff.isCut()).isTrue();
        assertThat(diff.lines()).hasSizeLessThan(5_000);
    }

    @Test
    void oneVeryLongLineIsCompared() {
        Difference diff = of("x".repeat(300_000) + "a", "x".repeat(300_000) + "b");

        assertThat(diff.count(Change.REMOVED)).isPositive();
        assertThat(diff.count(Change.ADDED)).isPositive();
    }

    @Test
    void numbersAndTypes() {
        assertThat(lines(of(57L, 58L))).containsExactly("− 57", "+ 58");
        assertThat(lines(of(57L, "57"))).containsExactly("− long: 57", "+ text: 57");
        assertThat(lines(of(null, 1))).containsExactly("− null: null", "+ int: 1");
    }

    @Test
    void mapsDifferByKeyAndListsByElement() {
        Map<String, Object> old = new LinkedHashMap<>();
        old.put("same", 1);
        old.put("gone", 2);
        old.put("list", List.of("a", "b", "c", Map.of("x", 1)));
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("same", 1);
        next.put("list", List.of("new", "a", "c", Map.of("x", 2)));
        next.put("more", "3");

        assertThat(lines(of(old, next))).containsExactlyInAnyOrder(
                "− gone: 2", "+ list[0]: new", "− list[1]: b", "− list[3].x: 1", "+ list[3].x: 2", "+ more: 3");
        assertThat(of(old, old).isEmpty()).isTrue();
    }

    @Test
    void allOfALongTextInAMapCounts() {
        assertThat(of(Map.of("k", "x".repeat(1_000) + "a"), Map.of("k", "x".repeat(1_000) + "b")).isEmpty()).isFalse();
    }

    @Test
    void mapsThatContainThemselvesAreCompared() {
        Map<String, Object> old = new LinkedHashMap<>();
        old.put("self", old);
        old.put("n", 1);
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("self", next);
        next.put("n", 2);

        assertThat(lines(of(old, next))).containsExactly("− n: 1", "+ n: 2");
    }

    @Test
    void aLongListIsComparedInPartAndSaysSo() {
        List<Integer> old = IntStream.range(0, 5_000).boxed().toList();
        List<Integer> next = new ArrayList<>(old);
        next.addFirst(-1);

        Difference diff = of(old, next);

        assertThat(diff.isCut()).isTrue();
        assertThat(lines(diff)).contains("+ [0]: -1");
    }

    @Test
    void theOlderWriteComesFirstWhicheverIsAskedFor() {
        Difference diff = Difference.of(entry(2, "b"), entry(1, "a"), texts);

        assertThat(lines(diff)).containsExactly("− a", "+ b");
    }

    @Test
    void hostileValuesAreComparedBySomething() {
        Object failing = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };

        assertThat(of(failing, failing).isCut()).as("says that it was not whole").isTrue();
    }

    private Difference of(@Nullable Object before, @Nullable Object after) {
        return Difference.of(entry(1, before), entry(2, after), texts);
    }

    private static StoreEntry entry(long version, @Nullable Object value) {
        return new StoreEntry("k", value, version, version, Actor.YOU, 0, false, null);
    }

    private static List<String> lines(Difference diff) {
        return diff.lines().stream().map(line -> line.change().sign() + " " + line.text()).toList();
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(n -> word + n).collect(Collectors.joining("\n"));
    }
}
