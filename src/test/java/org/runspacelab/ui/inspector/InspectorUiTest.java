package org.runspacelab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.session.ValueOutline;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;

/** The inspector in the window, on a real session. */
@ExtendWith(FxStalls.class)
class InspectorUiTest {

    private LabFixture lab;
    private SynchronizedStore store;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
        store = lab.session().store();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void aSelectedKeyIsShownWithItsPlotAndItsHistoryWithTheDifferenceOfTwo() {
        for (int n = 1; n <= 5; n++) {
            store.put("value", n * 10);
        }
        unfold();
        assertThat(lab.text("inspector-empty")).startsWith("Select a row");

        select("value");
        lab.await("the value", () -> text().equals(List.of("50")));
        assertThat(lab.text("inspector-summary")).contains("int").contains("v5").contains("written by you");

        tab(1);
        lab.await("the plot", () -> lab.text("plot-about").equals("5 points"));
        lab.click("plot-as-table");
        lab.await("its table", () -> lab.robot().lookup("#plot-table").queryTableView().getItems().size() > 1);

        tab(2);
        lab.await("the history", () -> history().getItems().size() == 5);
        lab.onFx(() -> {
            history().getSelectionModel().selectIndices(1, 3);
            return true;
        });
        lab.await("the difference", () -> lab.text("inspector-diff-title").startsWith("v2 → v4: 1 removed, 1 added"));
        store.put("value", 60);
        lab.await("it stands still", () -> lab.text("history-about").contains("1 newer"));
        assertThat(lab.<Integer>onFx(() -> history().getItems().size())).isEqualTo(5);
        lab.click("inspector-copydiff");
        assertThat(lab.<String>onFx(() -> Clipboard.getSystemClipboard().getString())).contains("− 20\n+ 40");
        lab.click("history-follow");
        lab.await("it follows", () -> history().getItems().size() == 6);
    }

    @Test
    void longTextIsPagedAHostileOneMarkedAndAMapOpensUp() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("inner", Map.of("deep", "found"));
        map.put("self", map);
        store.put("large", "x".repeat(200_000));
        store.put("map", map);
        store.put("hostile", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        });
        unfold();

        select("large");
        lab.await("a page", () -> lab.text("inspector-size").equals("page 1 of 4  ·  200,000 characters"));
        lab.click("inspector-next");
        lab.await("the next", () -> lab.text("inspector-size").startsWith("page 2 of 4"));

        select("hostile");
        lab.await("marked", () -> text().size() == 1 && text().getFirst().contains("its text failed"));

        select("map");
        lab.await("its parts", () -> tree().getRoot() != null && tree().getRoot().getChildren().size() == 2);
        lab.onFx(() -> {
            tree().getRoot().getChildren().getFirst().setExpanded(true);
            return true;
        });
        lab.await("opened", () -> tree().getExpandedItemCount() == 3);
        lab.click("inspector-copy");
        assertThat(lab.<String>onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("deep: found").contains("self: ↺ contains itself");
    }

    @Test
    void aWriteIsFoundAgainOrSaidToBeGone() {
        for (int n = 1; n <= 600; n++) {
            store.put("value", n);
        }
        lab.await("the row", () -> lab.storeTable().getItems().size() == 1);

        lab.onFx(() -> {
            room().showEntry("value", 590);
            return true;
        });
        // On its own thread: between two questions from here the selection may change.
        lab.await("the write", () -> lab.onFx(() -> {
            HistoryEntry selected = history().getSelectionModel().getSelectedItem();
            return selected != null && selected.version() == 590;
        }));

        lab.onFx(() -> {
            room().showEntry("value", 3);
            return true;
        });
        lab.await("gone", () -> lab.text("history-about").equals("v3 is no longer kept"));
    }

    private InspectorRoom room() {
        return lab.workbench().inspector();
    }

    private void unfold() {
        lab.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        lab.await("unfolded", () -> lab.robot().lookup("#inspector-empty").queryLabeled().getWidth() > 100);
    }

    private void select(String key) {
        lab.await("the row", () -> lab.storeTable().getItems().stream().anyMatch(row -> row.keyText().equals(key)));
        lab.onFx(() -> {
            lab.storeTable().getItems().stream().filter(row -> row.keyText().equals(key)).findFirst()
                    .ifPresent(row -> lab.storeTable().getSelectionModel().select(row));
            return true;
        });
    }

    private void tab(int number) {
        lab.onFx(() -> {
            lab.robot().lookup("#inspector-tabs").<TabPane>queryAs(TabPane.class).getSelectionModel().select(number);
            return true;
        });
    }

    private List<String> text() {
        return lab.onFx(() -> List.copyOf(lab.robot().lookup("#inspector-text").<ListView<String>>query().getItems()));
    }

    private TreeTableView<ValueOutline.Node> tree() {
        return lab.robot().lookup("#inspector-tree").query();
    }

    private TableView<HistoryEntry> history() {
        return lab.robot().lookup("#inspector-history").query();
    }
}
