package org.runspacelab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.ValueOutline.Mark;
import org.runspacelab.session.ValueOutline.Node;
import org.runspacelab.session.TestTexts;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** One key looked at: its history, its numbers, its value in full. */
class KeyInspectorTest {

    private final ValueText texts = TestTexts.patient();
    private final SynchronizedStore store = new SynchronizedStore("hash", LabClock.system());
    private final KeyInspector inspector = new KeyInspector(texts);

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void theHistoryHasTheKeysOwnWritesNewestFirst() {
        store.put("value", 1);
        store.put("other", "x");
        store.put("VALUE", 2);
        store.remove("value");

        Inspection found = look("value");

        assertThat(found.history()).extracting(HistoryEntry::version).containsExactly(3L, 2L, 1L);
        assertThat(found.history()).extracting(HistoryEntry::text).containsExactly("", "2", "1");
        assertThat(found.letGo()).isZero();
        assertThat(found.plot().points()).isEqualTo(2);
    }

    @Test
    void entriesThatAreGoneAreCounted() {
        SynchronizedStore small = new SynchronizedStore("small", LabClock.system(), 100);
        IntStream.range(0, 150).forEach(n -> small.put("value", n));

        Inspection first = inspector.look(small, Query.NOTHING.of("value"));
        assertThat(first.history()).hasSize(100);
        assertThat(first.letGo()).isEqualTo(50);
        assertThat(first.plot().letGo()).isEqualTo(50);

        IntStream.range(0, 1_000).forEach(n -> small.put("value", n));
        Inspection later = inspector.look(small, Query.NOTHING.of("value"));
        assertThat(later.history()).hasSize(200);
        assertThat(later.letGo()).isEqualTo(1_150 - 200);
        assertThat(later.plot().points() + later.plot().letGo()).isEqualTo(1_150);
    }

    @Test
    void aHistoryIsBounded() {
        IntStream.range(0, 2_000).forEach(n -> store.put("value", n));

        Inspection found = look("value");

        assertThat(found.history()).hasSize(KeyTrail.MAX_HISTORY);
        assertThat(found.letGo()).isEqualTo(2_000 - KeyTrail.MAX_HISTORY);
        assertThat(found.plot().points()).isEqualTo(2_000);
    }

    @Test
    void aKeyWrittenBeforeTheJournalBeginsHasItsLastWrite() {
        SynchronizedStore small = new SynchronizedStore("small", LabClock.system(), 10);
        small.put("old", "a");
        small.put("old", "b");
        IntStream.range(0, 20).forEach(n -> small.put("busy", n));

        Inspection found = inspector.look(small, Query.NOTHING.of("old"));

        assertThat(found.history()).extracting(HistoryEntry::text).containsExactly("b");
        assertThat(found.letGo()).isOne();
    }

    @Test
    void aLongTextComesInPagesThatCutNoCharacterInTwo() {
        String text = "a" + "😀".repeat(100_000) + "\u0007\nend";
        store.put("text", text);

        Inspection first = look("text");
        assertThat(first.page().count()).isEqualTo(4);
        assertThat(first.page().length()).isEqualTo(text.length());
        List<String> all = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            all.addAll(inspector.look(store, Query.NOTHING.of("text").at(page)).page().lines());
        }
        assertThat(String.join("", all)).isEqualTo(text.replace("\u0007\n", "␇"));
        assertThat(inspector.look(store, Query.NOTHING.of("text").at(99)).page().number()).isEqualTo(3);
    }

    @Test
    void mapsAndListsOpenWhereTheyAreAskedTo() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", List.of(1, 2, 3));
        map.put("self", map);
        store.put("map", map);

        Node closed = look("map").outline();
        assertThat(closed.parts()).extracting(Node::name).containsExactly("list", "self");
        assertThat(closed.parts().getFirst().parts()).isEmpty();
        assertThat(closed.parts().getLast().mark()).isEqualTo(Mark.CYCLE);

        Node open = inspector.look(store, Query.NOTHING.of("map").opening(Set.of(List.of("list")))).outline();
        assertThat(open.parts().getFirst().parts()).extracting(Node::name).containsExactly("[0]", "[1]", "[2]");
    }

    @Test
    void aLargeListSaysHowManyAreNotShown() {
        store.put("list", IntStream.range(0, 1_000_000).boxed().toList());

        Node outline = look("list").outline();

        assertThat(outline.parts()).hasSize(500);
        assertThat(outline.left()).isEqualTo(999_500);
    }

    @Test
    void hostileValuesAreMarked() {
        Object failing = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
        store.put("failing", failing);
        store.put("map", new LinkedHashMap<>() {
            @Override
            public Set<Map.Entry<Object, Object>> entrySet() {
                throw new IllegalStateException("no content");
            }
        });

        ValuePages.Page page = look("failing").page();
        assertThat(page.own()).isFalse();
        assertThat(page.lines().getFirst()).contains("its text failed");
        assertThat(look("map").outline().mark()).isEqualTo(Mark.UNREADABLE);
    }

    @Test
    void nothingIsMadeAnewWhereNothingChanged() {
        store.put("value", Map.of("a", 1));
        Inspection first = look("value");
        store.put("other", 1);

        Inspection second = look("value");

        assertThat(second.outline()).isSameAs(first.outline());
        assertThat(second.history()).isSameAs(first.history());
        assertThat(second.plot()).isSameAs(first.plot());
    }

    private Inspection look(Object key) {
        return inspector.look(store, Query.NOTHING.of(key));
    }
}
