package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;

/** From the start to the export with nothing but keys: no mouse, and no control that is used in another way. */
@ExtendWith(FxStalls.class)
class KeyboardWalkUiTest {

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
    void startSelectInjectUndoPauseStepResumeStopExport() throws Exception {
        press(KeyCode.CONTROL, KeyCode.M);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        lab.await("the loop's keys", () -> row("interval") != null && row("Services") != null);

        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.HOME);
        for (int i = 0; i < 3 && !"interval".equals(selected()); i++) {
            press(KeyCode.DOWN);
        }
        assertThat(selected()).isEqualTo("interval");

        type("1m");
        lab.await("injected", () -> Duration.ofMinutes(1).equals(interval()));
        lab.await("its receipt", () -> lab.text("inject-receipt").startsWith("interval v2 written"));
        press(KeyCode.CONTROL, KeyCode.Z);
        lab.await("undone", () -> Duration.ofSeconds(5).equals(interval()));
        lab.await("shown", () -> shown().equals("5s"));

        press(KeyCode.F8);
        lab.await("paused", () -> lab.workbench().pause().pausedProperty().get());
        type("3s");
        lab.await("written behind the view", () -> Duration.ofSeconds(3).equals(interval()));
        assertThat(shown()).isEqualTo("5s");
        for (int i = 0; i < 10 && !lab.text("pause-step-line").contains("hash.interval = 3s"); i++) {
            press(KeyCode.F9);
        }
        lab.await("the step's change", () -> shown().equals("3s"));
        press(KeyCode.F8);
        lab.await("live", () -> !lab.workbench().pause().pausedProperty().get());

        press(KeyCode.F7);
        lab.await("stopped", () -> lab.runspaces().contains("Stopped"));

        Path file = folder.resolve("store.csv");
        lab.saveTo(file);
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        lab.await("saved", () -> lab.text("export-line").startsWith("store.csv saved"));
        assertThat(Files.readString(file)).contains("interval,3s");
    }

    private void press(KeyCode... keys) {
        lab.robot().push(keys);
        lab.onFx(() -> true);
    }

    /** Goes to the value to inject, and types one in the place of what is there. */
    private void type(String value) {
        press(KeyCode.CONTROL, KeyCode.I);
        press(KeyCode.CONTROL, KeyCode.A);
        lab.robot().write(value, 0);
        press(KeyCode.ENTER);
    }

    private Object interval() {
        return lab.session().store().get("interval");
    }

    private StoreRow row(String key) {
        return lab.onFx(() -> lab.storeTable().getItems().stream()
                .filter(row -> row.keyText().equals(key)).findFirst().orElse(null));
    }

    private String shown() {
        return lab.onFx(() -> row("interval").valueProperty().get());
    }

    private String selected() {
        return lab.onFx(() -> {
            StoreRow row = lab.storeTable().getSelectionModel().getSelectedItem();
            return row == null ? "" : row.keyText();
        });
    }
}
