package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;

/** Values and keys that are large, strange or broken: the window shows them bounded and marked, and goes on. */
@ExtendWith(FxStalls.class)
class HostileValuesUiTest {

    private static final int SHORT = 400;

    private final CountDownLatch released = new CountDownLatch(1);
    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        released.countDown();
        lab.close();
    }

    /** All of its own code fails. */
    private static final class Failing {
        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("equals");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("hashCode");
        }
    }

    /** Its text waits until it is released. */
    private final class Blocking {
        @Override
        public String toString() {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "released";
        }
    }

    private StoreRow row(Object key) {
        return lab.onFx(() -> lab.workbench().root().lookup("#store-table") == null ? null
                : lab.storeTable().getItems().stream()
                        .filter(row -> row.key().equals(key)).findFirst().orElse(null));
    }

    private String shown(Object key) {
        StoreRow row = row(key);
        return row == null ? "" : lab.onFx(() -> row.valueProperty().get());
    }

    private void put(Object key, Object value) {
        lab.session().store().put(key, value);
    }

    /** Selects each, which brings it into the bar and into whatever else follows the selection. */
    private void select(Object key) {
        StoreRow row = row(key);
        lab.onFx(() -> {
            lab.storeTable().getSelectionModel().select(row);
            lab.storeTable().scrollTo(row);
            return true;
        });
    }

    private void assertTheWindowGoesOn() {
        lab.inject("alive", "NUMBER", "1");
        lab.await("injected " + lab.text("inject-problem"), () -> Long.valueOf(1).equals(lab.session().store().get("alive")));
        lab.await("shown", () -> shown("alive").equals("1"));
    }

    @Test
    void strangeValuesAreShownBoundedAndMarked() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("self", cyclic);
        List<Object> deep = new ArrayList<>();
        List<Object> at = deep;
        for (int i = 0; i < 10_000; i++) {
            List<Object> next = new ArrayList<>();
            at.add(next);
            at = next;
        }
        Map<Object, String> values = new LinkedHashMap<>();
        values.put("huge", "… (100000000 characters)");
        values.put("cyclic", "{self={self=");
        values.put("deep", "1: 1: 1: …");
        values.put("nan", "NaN");
        values.put("emoji", "👩‍👩‍👧 🏳️‍🌈");
        values.put("arabic", "مرحبا");
        values.put("turned", "a\uFFFDb");
        values.put("control", "␀␇␛[31mred␊next");
        values.put("failing", "Failing (its text failed: IllegalStateException)");
        values.put("blocking", "Blocking (its text takes too long)");
        put("huge", "x".repeat(100_000_000));
        put("cyclic", cyclic);
        put("deep", deep);
        put("nan", Double.NaN);
        put("emoji", "👩‍👩‍👧 🏳️‍🌈");
        put("arabic", "مرحبا");
        put("turned", "a\u202Eb");
        put("control", "\0\u0007\u001b[31mred\nnext");
        put("failing", new Failing());
        put("blocking", new Blocking());

        values.forEach((key, text) -> lab.await(key + ": " + shown(key), () -> shown(key).contains(text)));
        for (Object key : values.keySet()) {
            assertThat(shown(key)).hasSizeLessThan(SHORT);
            select(key);
        }
        assertTheWindowGoesOn();

        // Each is replaced and put back, by undo as well.
        for (Object key : values.keySet()) {
            lab.session().inject(key, 1);
        }
        assertTheWindowGoesOn();
    }

    @Test
    void tenThousandKeysAndAKeyOfTenThousandCharactersAreShown() {
        String longKey = "k".repeat(10_240);
        put(longKey, 1);
        put("a\nb\u202E", 2);
        for (int i = 0; i < 10_000; i++) {
            put("key " + i, i);
        }
        lab.await("all", () -> lab.text("store-count").equals("10,002 of 10,002 keys"));
        assertThat(row(longKey).keyText()).hasSizeLessThan(SHORT).endsWith("… (10240 characters)");
        assertThat(row("a\nb\u202E").keyText()).isEqualTo("a␊b\uFFFD");

        select(longKey);
        lab.click("inject-value").write("5", 0);
        lab.click("inject-button");
        lab.await("the long key itself", () -> Long.valueOf(5).equals(lab.session().store().get(longKey)));
        assertThat(lab.text("inject-receipt")).hasSizeLessThan(SHORT);

        lab.click("store-search").write("99", 0);
        lab.await("found", () -> lab.onFx(() -> lab.storeTable().getItems().size()) == 280);
    }
}
