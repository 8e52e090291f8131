package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;

/** The inject bar in a window on a real session. */
@ExtendWith(FxStalls.class)
class InjectUiTest {

    @TempDir
    private Path folder;

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open(Locale.ENGLISH, folder);
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private Object stored(String key) {
        return lab.session().store().get(key);
    }

    private void select(String key) {
        lab.await(key, () -> row(key) != null);
        lab.onFx(() -> {
            lab.storeTable().getSelectionModel().select(row(key));
            return true;
        });
    }

    private StoreRow row(String key) {
        return lab.onFx(() -> lab.storeTable().getItems().stream()
                .filter(row -> row.keyText().equals(key)).findFirst().orElse(null));
    }

    private boolean isShown(String id) {
        return lab.onFx(() -> lab.robot().lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent());
    }

    @Test
    void theEditorFitsTheTypeAndAChangeOfTypeIsSaid() {
        lab.session().store().put("k", 14L);
        select("k");
        lab.choose("k", "TEXT");
        assertThat(lab.text("inject-type-change")).isEqualTo("Changes the type from long to text");
        lab.inject("other", "NUMBER", "1");
        lab.await("what is typed goes before what was selected", () -> Long.valueOf(1).equals(stored("other")));
        assertThat(stored("k")).isEqualTo(14L);
        lab.inject("k", "TEXT", "00014");
        lab.await("text", () -> "00014".equals(stored("k")));
        lab.await("no change any more", () -> !isShown("inject-type-change"));

        lab.choose("list", "LIST");
        lab.click("inject-value").eraseText(5).write("[1,\n2]", 0).push(KeyCode.CONTROL, KeyCode.ENTER);
        lab.await("list", () -> List.of(1L, 2L).equals(stored("list")));

        lab.choose("on", "SWITCH");
        lab.onFx(() -> {
            lab.workbench().root().lookup("#inject-switch").requestFocus();
            return true;
        });
        lab.robot().push(KeyCode.SPACE).push(KeyCode.ENTER);
        lab.await("switch", () -> Boolean.TRUE.equals(stored("on")));

        lab.choose("moment", "DATE_TIME");
        lab.click("inject-now");
        lab.click("inject-button");
        lab.await("moment", () -> stored("moment") instanceof java.time.Instant);
    }

    @Test
    void anInjectionAtAVersionIsRefusedOnceAnotherHasWritten() {
        lab.session().store().put("k", 1);
        select("k");
        assertThat(lab.text("inject-only-if")).isEqualTo("If unchanged");
        lab.click("inject-only-if");
        lab.await("the version", () -> lab.text("inject-only-if").equals("Only if v1"));
        lab.session().store().put("k", 2);
        lab.inject("k", "NUMBER", "5");

        lab.await("the conflict", () -> lab.text("inject-problem").startsWith("Not written: k is v2 by now and not v1: 2,"));
        assertThat(stored("k")).isEqualTo(2);

        lab.click("inject-only-if");
        lab.click("inject-only-if");
        lab.click("inject-button");
        lab.await("written", () -> Long.valueOf(5).equals(stored("k")));
        lab.await("and goes along", () -> lab.text("inject-only-if").equals("Only if v3"));
        assertThat(lab.onFx(() -> lab.robot().lookup("#inject-only-if").<CheckBox>query().isSelected())).isTrue();
    }

    @Test
    void undoAsksAndRepeatAndRedoGoByKey() {
        lab.inject("k", "NUMBER", "1");
        lab.inject("k", "NUMBER", "2");
        lab.await("2", () -> Long.valueOf(2).equals(stored("k")));

        lab.click("inject-value").push(KeyCode.CONTROL, KeyCode.Z);
        lab.await("undone", () -> Long.valueOf(1).equals(stored("k")));
        lab.await("its receipt", () -> lab.text("inject-receipt").startsWith("Undone: k v3"));
        lab.robot().push(KeyCode.CONTROL, KeyCode.Y);
        lab.await("redone", () -> Long.valueOf(2).equals(stored("k")));

        lab.session().store().put("k", "newer");
        lab.click("inject-undo");
        lab.await("the question", () -> lab.text("inject-question").startsWith("k is v5 by now: newer"));
        assertThat(stored("k")).isEqualTo("newer");
        lab.click("inject-overwrite");
        lab.await("overwritten", () -> Long.valueOf(1).equals(stored("k")));

        lab.robot().push(KeyCode.CONTROL, KeyCode.R);
        lab.await("repeated", () -> Long.valueOf(2).equals(stored("k")));

        lab.click("inject-receipts");
        lab.click("receipts-list").push(KeyCode.CONTROL, KeyCode.C);
        assertThat(lab.onFx(() -> Clipboard.getSystemClipboard().getString())).contains("written at");
    }

    @Test
    void savedInjectionsAreThereInTheNextWindow() throws Exception {
        lab.choose("interval", "DURATION");
        lab.click("inject-value").write("200ms", 0);
        lab.click("inject-saved");
        lab.click("saved-name").write("slow", 0);
        lab.click("saved-save");
        lab.click("inject-value").eraseText(5).write("50ms", 0);
        lab.click("saved-name").eraseText(4).write("fast", 0).push(KeyCode.ENTER);
        lab.await("two", () -> saved().getItems().size() == 2);
        lab.onFx(() -> {
            saved().requestFocus();
            return true;
        });
        lab.robot().push(KeyCode.ALT, KeyCode.UP);
        lab.await("moved", () -> saved().getItems().getFirst().toString().contains("fast"));
        lab.await("kept", () -> Files.readString(folder.resolve("injections.json")).matches("(?s).*fast.*slow.*"));

        lab.close();
        lab = LabFixture.open(Locale.ENGLISH, folder);
        lab.click("inject-saved");
        lab.await("loaded", () -> saved().getItems().size() == 2);
        // Opened once they are there, the keyboard goes to the first.
        lab.click("inject-saved");
        lab.click("inject-saved");
        lab.robot().push(KeyCode.CONTROL, KeyCode.ENTER);

        lab.await("injected", () -> Duration.ofMillis(50).equals(stored("interval")));
    }

    private ListView<?> saved() {
        return (ListView<?>) lab.onFx(() -> lab.workbench().root().lookup("#saved-list"));
    }

    @Test
    void aValueThatItsLineDoesNotSayIsEditedInTheBar() {
        lab.session().store().put("list", List.of(1, 2, 3));
        lab.session().store().put("long", "x".repeat(5_000) + "\nend");
        select("list");
        lab.onFx(() -> {
            lab.storeTable().requestFocus();
            return true;
        });
        lab.robot().push(KeyCode.ENTER);
        lab.await("as JSON", () -> value().equals("[1,2,3]"));

        select("long");
        lab.onFx(() -> {
            lab.storeTable().requestFocus();
            return true;
        });
        lab.robot().push(KeyCode.ENTER);
        lab.await("in full", () -> value().equals("x".repeat(5_000) + "\nend"));
        assertThat(lab.onFx(() -> lab.storeTable().getEditingCell())).isNull();
    }

    private String value() {
        return lab.onFx(() -> lab.robot().lookup("#inject-value").queryTextInputControl().getText());
    }
}
