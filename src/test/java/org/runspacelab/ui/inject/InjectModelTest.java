package org.runspacelab.ui.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.theme.Messages;

/** Injecting, undoing and repeating on a real session; the test is the pulse. */
class InjectModelTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final SynchronizedStore store = session.store();
    private final ValueText values = new ValueText();
    private final Background background = new Background();
    private final ReceiptText texts =
            new ReceiptText(new Messages(Locale.ENGLISH), session.clock(), ZoneId.of("Europe/Paris"));
    private final InjectModel model =
            new InjectModel(session, new ShownStore(session.shared()), background, texts, values);

    @AfterEach
    void close() {
        background.close();
        values.close();
        session.close();
    }

    /** Lets everything that was asked for be done, and its results be taken over. */
    private void settle() throws InterruptedException {
        // An undo takes the background's thread twice.
        for (int i = 0; i < 12; i++) {
            CountDownLatch reached = new CountDownLatch(1);
            background.run(() -> true, _ -> {}, _ -> {});
            background.run(() -> {
                reached.countDown();
                return true;
            }, _ -> {}, _ -> {});
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
            pulse(background.gather(0));
            pulse(model.gather(0));
        }
    }

    private static void pulse(Runnable change) {
        if (change != null) {
            change.run();
        }
    }

    private void inject(String key, ValueType type, String text) throws InterruptedException {
        assertThat(model.inject(key, type, text)).as(model.problemProperty().get()).isTrue();
        settle();
    }

    private List<String> receipts() {
        return model.receipts().lines().stream().map(line -> line.textProperty().get()).toList();
    }

    @Test
    void eachTypeIsWrittenAsItsOwnKindOfValue() throws InterruptedException {
        inject("text", ValueType.TEXT, "00014");
        inject("number", ValueType.NUMBER, "00014");
        inject("moment", ValueType.DATE_TIME, "2026-11-21T12:00");
        inject("list", ValueType.LIST, "[1, \"a\", null]");
        inject("map", ValueType.MAP, "{\"a\": {\"b\": true}}");
        inject("nothing", ValueType.NULL, "");

        assertThat(store.get("text")).isEqualTo("00014");
        assertThat(store.get("number")).isEqualTo(14L);
        assertThat(store.get("moment")).as("in the window's zone").isEqualTo(Instant.parse("2026-11-21T11:00:00Z"));
        assertThat((List<?>) store.get("list")).hasToString("[1, a, null]");
        assertThat(store.get("map")).isEqualTo(Map.of("a", Map.of("b", true)));
        assertThat(store.containsKey("nothing")).isTrue();
    }

    @Test
    void whatIsNoJsonSaysWhere() {
        assertThat(model.inject("list", ValueType.LIST, "[1,\n 2 3]")).isFalse();
        assertThat(model.problemProperty().get()).contains("line 2", "a list in JSON");
        assertThat(model.inject("list", ValueType.LIST, "{\"a\": 1}")).isFalse();
        assertThat(model.problemProperty().get()).startsWith("“{\"a\": 1}” is not a list");
        assertThat(model.inject("list", ValueType.TEXT, "x".repeat(ValueType.MAX_TEXT + 1))).isFalse();
        assertThat(model.problemProperty().get()).contains("200,000 characters");
    }

    @Test
    void anInjectionAtAVersionComesTooLateAndSaysWhoWroteMeanwhile() throws InterruptedException {
        inject("k", ValueType.NUMBER, "1");
        store.put("k", "other");

        model.inject(store, "k", ValueType.NUMBER, "5", OptionalLong.of(1), _ -> {});
        settle();

        assertThat(store.get("k")).isEqualTo("other");
        assertThat(model.problemProperty().get()).startsWith("Not written: k is v2 by now and not v1: other, written by");
    }

    @Test
    void undoPutsBackStepByStepAndRedoGoesTheOtherWay() throws InterruptedException {
        store.put("k", "first");
        inject("k", ValueType.NUMBER, "1");
        inject("K", ValueType.NUMBER, "2");
        inject("new", ValueType.TEXT, "x");

        model.undo().undo();
        model.undo().undo();
        model.undo().undo();
        settle();
        assertThat(store.containsKey("new")).as("was not there").isFalse();
        assertThat(store.get("k")).isEqualTo("first");
        assertThat(store.version("k")).as("undo is an injection").isEqualTo(5);
        assertThat(receipts()).hasSize(6).first().asString().startsWith("Undone: k v5 written at ");
        assertThat(model.undo().canUndoProperty().get()).isFalse();

        model.undo().redo();
        model.undo().redo();
        model.undo().redo();
        settle();
        assertThat(store.get("k")).isEqualTo(2L);
        assertThat(store.get("new")).isEqualTo("x");
        assertThat(model.undo().canRedoProperty().get()).isFalse();
    }

    @Test
    void undoAsksBeforeItOverwritesSomethingNewer() throws InterruptedException {
        inject("k", ValueType.NUMBER, "1");
        inject("k", ValueType.NUMBER, "2");
        store.put("k", "newer");

        model.undo().undo();
        settle();
        assertThat(store.get("k")).isEqualTo("newer");
        assertThat(model.undo().questionProperty().get()).startsWith("k is v3 by now: newer, written by ");

        model.undo().overwrite();
        settle();
        assertThat(store.get("k")).isEqualTo(1L);
        assertThat(model.undo().questionProperty().get()).isEmpty();

        store.put("k", "newest");
        model.undo().undo();
        settle();
        model.undo().keep();
        assertThat(store.get("k")).isEqualTo("newest");
        assertThat(model.undo().canUndoProperty().get()).isFalse();
    }

    @Test
    void repeatMakesTheLastInjectionOnceMore() throws InterruptedException {
        model.repeat();
        assertThat(model.problemProperty().get()).startsWith("There is nothing to repeat");
        inject("k", ValueType.DURATION, "5s");
        store.put("k", 1);

        model.repeat();
        settle();

        assertThat(store.get("k")).isEqualTo(Duration.ofSeconds(5));
        assertThat(store.version("k")).isEqualTo(3);
    }

    @Test
    void receiptsAreSettledEachOnItsOwnAndTheirNumberIsBounded() throws InterruptedException {
        inject("a", ValueType.NUMBER, "1");
        inject("b", ValueType.NUMBER, "1");
        store.put("a", 2);
        settle();
        assertThat(receipts()).element(1).asString().startsWith("a v1 written at ").endsWith("never read");
        assertThat(receipts()).element(0).asString().endsWith("waiting for a reader");

        for (int i = 0; i < 30; i++) {
            model.inject("c" + i, ValueType.NUMBER, "1");
        }
        settle();
        assertThat(receipts()).hasSize(Receipts.MAX).first().asString().startsWith("c29 ");
    }

    @Test
    void hostileValuesAreUndoneWithoutTheirCodeBeingAsked() throws InterruptedException {
        Object hostile = new Object() {
            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException("equals");
            }

            @Override
            public int hashCode() {
                throw new IllegalStateException("hashCode");
            }
        };
        store.put("k", hostile);
        inject("k", ValueType.NUMBER, "1");

        model.undo().undo();
        settle();

        assertThat(store.get("k") == hostile).isTrue();
    }
}
