package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.stall.FxStalls;

/** What goes wrong inside is told calmly, and can be handed on. */
@ExtendWith(FxStalls.class)
class DiagnosisUiTest {

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
    void anErrorInsideIsOneNotice() {
        Logger.getLogger("org.runspacelab").severe("a pulse source failed");

        lab.await("the notice", () -> lab.robot().lookup("Something went wrong inside the lab").tryQuery().isPresent());
        assertThat(lab.workbench().parts().log().errors().latest()).isEqualTo("a pulse source failed");
    }

    @Test
    void diagnosticsAreCopiedWithoutAndWithValues() {
        lab.session().store().put("secret", "correct horse");

        choose("export-diagnostics");
        lab.await("copied", () -> lab.text("export-line").equals("Copy diagnostics: done"));
        assertThat(clipboard()).contains("Runspace Lab ", "\"theme\"", "JavaFX Application Thread")
                .doesNotContain("correct horse");

        choose("export-diagnostics-values");
        lab.await("copied", () -> lab.text("export-line").endsWith("values: done"));
        assertThat(clipboard()).contains("secret = ", "correct horse");
    }

    private void choose(String id) {
        lab.onFx(() -> {
            MenuButton menu = lab.robot().lookup("#toolbar-export").query();
            menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().ifPresent(MenuItem::fire);
            return true;
        });
    }

    private String clipboard() {
        return lab.onFx(() -> (String) Clipboard.getSystemClipboard().getContent(DataFormat.PLAIN_TEXT));
    }
}
