package org.runspacelab.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;

/** Searching, columns, pinning and the open editor, on a real session. */
@ExtendWith(FxStalls.class)
class StoreSearchUiTest {

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
        lab.session().store().put("alpha", "one");
        lab.session().store().put("beta", "two");
        lab.session().store().put(7, "seven");
        lab.await("rows", () -> keys().size() == 3);
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private List<String> keys() {
        return lab.onFx(() -> lab.storeTable().getItems().stream().map(StoreRow::keyText).toList());
    }

    private void select(String key) {
        lab.onFx(() -> {
            TableView<StoreRow> table = lab.storeTable();
            table.requestFocus();
            table.getItems().stream().filter(row -> row.keyText().equals(key)).findFirst()
                    .ifPresent(table.getSelectionModel()::select);
            return true;
        });
    }

    @Test
    void aSearchFollowsTheValuesAndKeepsTheSelection() {
        lab.click("store-search").write("o", 0);
        lab.await("found in values", () -> keys().equals(List.of("alpha", "beta")));
        select("beta");

        lab.session().store().put("alpha", "1");
        lab.session().store().put("new", "o");
        lab.session().store().put(7, "oh");
        lab.await("one goes, two come", () -> keys().equals(List.of("7", "beta", "new")));
        assertThat(lab.onFx(() -> lab.storeTable().getSelectionModel().getSelectedItem().keyText())).isEqualTo("beta");

        lab.click("store-inverse");
        lab.await("the others", () -> keys().equals(List.of("alpha")));
    }

    @Test
    void aBadExpressionSaysSoAndTheSearchBeforeItStays() {
        lab.click("store-regex");
        lab.click("store-search").write("^(alpha|7)$", 0);
        lab.await("found", () -> keys().equals(List.of("7", "alpha")));
        lab.robot().write("[", 0);
        lab.await("said", () -> lab.text("store-problem").startsWith("Not an expression yet, look at character 12"));
        assertThat(keys()).containsExactly("7", "alpha");
        lab.robot().push(KeyCode.BACK_SPACE);
        lab.await("gone", () -> lab.text("store-problem").isEmpty());
    }

    @Test
    void columnsAreChosenAndAnyKeyIsPinnedByKey() {
        lab.onFx(() -> {
            lab.robot().lookup("#store-columns").queryAs(MenuButton.class).getItems().stream()
                    .filter(item -> "store-writer-shown".equals(item.getId())).forEach(item -> ((CheckMenuItem) item).setSelected(false));
            return true;
        });
        assertThat(lab.onFx(() -> lab.storeTable().getVisibleLeafColumns().stream()
                .map(column -> column.getId()).toList())).contains("store-key").doesNotContain("store-writer");

        select("7");
        lab.robot().push(KeyCode.CONTROL, KeyCode.P);
        lab.await("pinned", () -> lab.text("watch-7").equals("seven"));
        lab.session().store().put(7, "eight");
        lab.await("follows", () -> lab.text("watch-7").equals("eight"));
        lab.click("unpin-7");
        lab.await("unpinned", () -> lab.robot().lookup("#watch-7").tryQuery().isEmpty());
    }

    @Test
    void anOpenEditorSaysWhatItsCellChangedTo() {
        select("alpha");
        lab.robot().push(KeyCode.ENTER);
        lab.await("open", () -> lab.robot().lookup("#store-cell-editor").tryQuery().isPresent());
        lab.session().store().put("alpha", "newer");
        lab.await("said", () -> lab.robot().lookup(".meanwhile").tryQuery().isPresent());
        assertThat(lab.onFx(() -> lab.robot().lookup("#store-cell-editor").queryTextInputControl().getText()))
                .isEqualTo("one");
        lab.robot().push(KeyCode.ESCAPE);
        lab.await("gone", () -> lab.robot().lookup(".meanwhile").tryQuery().isEmpty());
        assertThat(lab.session().store().get("alpha")).isEqualTo("newer");
    }
}
