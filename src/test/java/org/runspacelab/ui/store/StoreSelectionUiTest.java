package org.runspacelab.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;

/** Several rows selected at once. */
@ExtendWith(FxStalls.class)
class StoreSelectionUiTest {

    @TempDir
    private Path folder;

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
        IntStream.rangeClosed(1, 5).forEach(n -> lab.session().store().put("key" + n, n));
        lab.await("rows", () -> lab.storeTable().getItems().size() == 5);
        lab.onFx(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(1);
            return true;
        });
        lab.robot().push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        lab.await("three rows", () -> selected().equals(List.of("key2", "key3", "key4")));
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void allAreCopiedPinnedAndSavedAndTheLastIsTheOneToInject() {
        assertThat(injectKey()).isEqualTo("key4");

        lab.robot().push(KeyCode.CONTROL, KeyCode.C);
        lab.await("the clipboard", () -> clipboard().startsWith("Key\tValue\tType"));
        assertThat(clipboard().lines().skip(1).map(line -> line.split("\t")[0] + "=" + line.split("\t")[1]))
                .containsExactly("key2=2", "key3=3", "key4=4");

        lab.robot().push(KeyCode.CONTROL, KeyCode.P);
        lab.await("all pinned", () -> isThere("#watch-key2") && isThere("#watch-key3") && isThere("#watch-key4"));
        lab.robot().push(KeyCode.CONTROL, KeyCode.P);
        lab.await("none pinned", () -> !isThere("#watch-key2") && !isThere("#watch-key3") && !isThere("#watch-key4"));

        Path file = folder.resolve("some.csv");
        lab.saveTo(file);
        lab.onFx(() -> {
            lab.robot().lookup("#toolbar-export").<MenuButton>query().getItems().stream()
                    .filter(item -> "export-selection".equals(item.getId())).findFirst().orElseThrow().fire();
            return true;
        });
        lab.await("saved", () -> lab.text("export-line").equals("some.csv saved, 3 rows"));
        assertThat(file).content().contains("\r\nkey2,2,", "\r\nkey4,4,").doesNotContain("key1", "key5");
    }

    @Test
    void theyStaySelectedWhereSortingTakesThemAndWhatIsTypedStays() {
        lab.onFx(() -> {
            TableColumn<StoreRow, ?> value = table().getColumns().stream()
                    .filter(column -> "store-value".equals(column.getId())).findFirst().orElseThrow();
            table().getSortOrder().setAll(List.of(value));
            return true;
        });
        lab.choose("another", "TEXT");
        StoreRow last = lab.onFx(() -> table().chosenProperty().get());
        assertThat(last.keyText()).isEqualTo("key4");

        lab.session().store().put("key3", 100);
        lab.session().store().put("key5", 0);
        lab.session().store().put("new", 3);
        lab.session().store().remove("key1");

        lab.await("sorted anew", () -> lab.onFx(() -> table().getItems().stream().map(StoreRow::keyText).toList())
                .equals(List.of("key5", "key2", "new", "key4", "key3")));
        assertThat(selected()).containsExactly("key2", "key4", "key3");
        assertThat(lab.onFx(() -> table().chosenProperty().get())).isSameAs(last);
        assertThat(injectKey()).isEqualTo("another");
    }

    private StoreTable table() {
        return (StoreTable) lab.storeTable();
    }

    private List<String> selected() {
        return lab.onFx(() -> table().selected().stream().map(StoreRow::keyText).toList());
    }

    private String injectKey() {
        return lab.onFx(() -> lab.robot().lookup("#inject-key").queryComboBox().getEditor().getText());
    }

    private boolean isThere(String id) {
        return lab.robot().lookup(id).tryQuery().isPresent();
    }

    private String clipboard() {
        return lab.onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }
}
