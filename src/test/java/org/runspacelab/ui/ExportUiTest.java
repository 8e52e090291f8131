package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.HostUi;
import org.runspacelab.ui.stall.FxStalls;

/** The console filtered and searched; what is shown saved and copied. */
@ExtendWith(FxStalls.class)
class ExportUiTest {

    @TempDir
    private Path folder;

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void theConsoleIsFilteredByStreamSourceAndSearch() {
        writeLines();

        item("console-streams", "console-stream-error");
        assertThat(shown()).isEqualTo(2);
        assertThat(lab.text("console-streams")).isEqualTo("6 of 7 streams");
        assertThat(lab.text("console-count")).isEqualTo("2 of 3 lines");
        item("console-streams", "console-streams-all");
        assertThat(shown()).isEqualTo(3);

        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1).write("alpha", 0);
        lab.await("plain", () -> shown() == 2);
        press("console-inverse");
        assertThat(shown()).isEqualTo(1);
        press("console-inverse");
        press("console-regex");
        lab.robot().push(KeyCode.CONTROL, KeyCode.A).write("(", 0);
        lab.await("the problem", () -> lab.text("console-problem").startsWith("Not an expression yet"));
        assertThat(shown()).isEqualTo(2);
        lab.robot().push(KeyCode.CONTROL, KeyCode.A).write("^.be", 0);
        lab.await("the expression", () -> shown() == 1 && lab.text("console-problem").isEmpty());
        lab.robot().push(KeyCode.ESCAPE);
        lab.await("all again", () -> shown() == 3);
    }

    @Test
    void theConsoleIsSavedAsShown() throws Exception {
        writeLines();
        item("console-streams", "console-stream-error");
        Path csv = folder.resolve("console.csv");
        lab.saveTo(csv);

        item("toolbar-export", "export-console");

        lab.await("saved", () -> lab.text("export-line").equals("console.csv saved, 2 rows"));
        assertThat(Files.readString(csv))
                .startsWith("\uFEFFTime,Stream,Source,Text\r\n")
                .contains(",verbose,", ",alpha\r\n", "'=beta()\r\n")
                .doesNotContain("alpha error");
        lab.saveTo(folder.resolve("console.json"));
        item("toolbar-export", "export-console");
        lab.await("saved", () -> lab.text("export-line").startsWith("console.json saved"));
        assertThat(folder.resolve("console.json")).content().contains("\"text\":\"=beta()\"");
    }

    @Test
    void storeAndHistoryAreSavedWithWholeValues() throws Exception {
        lab.session().inject("value", -5);
        lab.session().inject("list", List.of("a", 2));
        lab.session().inject("value", "=1+1");
        lab.await("the rows", () -> lab.onFx(() -> lab.storeTable().getItems().size()) == 2);

        lab.saveTo(folder.resolve("store.json"));
        item("toolbar-export", "export-store");
        lab.await("saved", () -> lab.text("export-line").startsWith("store.json saved"));
        assertThat(folder.resolve("store.json")).content()
                .contains("{\"key\":\"list\",\"value\":[\"a\",2],\"type\":\"list\",\"writer\":\"you\"");
        lab.saveTo(folder.resolve("history.csv"));
        item("toolbar-export", "export-history");
        lab.await("saved", () -> lab.text("export-line").startsWith("history.csv saved, 3 rows"));
        assertThat(folder.resolve("history.csv")).content()
                .contains(",injection,value,-5,int,you,1\r\n", ",value,'=1+1,text,you,2\r\n");
    }

    @Test
    void whatCannotBeSavedIsSaidInOneLineAndCancellingSaysNothing() {
        writeLines();

        item("toolbar-export", "export-console");
        assertThat(lab.onFx(() -> lab.robot().lookup("#export-line").query().isVisible())).isFalse();

        lab.saveTo(folder.resolve("gone").resolve("a.csv"));
        item("toolbar-export", "export-console");
        lab.await("why not", () -> lab.text("export-line").equals("a.csv was not saved: its folder is gone; choose another"));
    }

    @Test
    void rowsAreCopiedForASpreadsheetWithAHeaderLine() {
        lab.session().inject("value", "=1+1");
        lab.await("the row", () -> lab.onFx(() -> lab.storeTable().getItems().size()) == 1);
        lab.onFx(() -> {
            TableView<?> table = lab.storeTable();
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });

        lab.robot().push(KeyCode.CONTROL, KeyCode.C);

        lab.await("the clipboard", () -> clipboard().startsWith("Key\tValue\tType"));
        assertThat(clipboard()).contains("\nvalue\t'=1+1\ttext\tyou\tv1\t");
    }

    private void writeLines() {
        HostUi host = lab.session().host().ui();
        host.writeVerboseLine("alpha");
        host.writeErrorLine("alpha error");
        host.writeLine("=beta()");
        lab.await("three lines", () -> shown() == 3);
    }

    private int shown() {
        return lab.onFx(() -> lab.robot().lookup("#console").<ListView<?>>query().getItems().size());
    }

    private String clipboard() {
        return lab.onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private void press(String id) {
        lab.onFx(() -> {
            lab.robot().lookup("#" + id).<ToggleButton>query().fire();
            return true;
        });
    }

    private void item(String menu, String id) {
        lab.onFx(() -> {
            MenuItem item = lab.robot().lookup("#" + menu).<MenuButton>query().getItems().stream()
                    .filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
            assertThat(item.isDisable()).isFalse();
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            } else {
                item.fire();
            }
            return true;
        });
    }
}
