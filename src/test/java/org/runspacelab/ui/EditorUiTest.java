package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.theme.Language;

/** The editor for scripts, on the same session as everything else. */
@ExtendWith(FxStalls.class)
class EditorUiTest {

    @Test
    void aLoopWithoutSleepStopsAndTheWindowIsUsableWhileItRuns() throws Exception {
        try (LabFixture lab = opened()) {
            write(lab, "while (true) {}");
            lab.click("editor-run");
            lab.await("runs", () -> state(lab).contains("Running") && state(lab).contains("runspace-1"));
            lab.inject("note", "NUMBER", "7");
            lab.await("used", () -> lab.session().store().containsKey("note"));
            lab.click("editor-stop");

            lab.await("stopped", () -> state(lab).contains("Stopped"));
            assertThat(isVisible(lab, "editor-abandon")).isFalse();
            assertThat(lab.session().runspaces().states().after(0, 1_000).items())
                    .filteredOn(change -> change.of() == StateChange.Of.PIPELINE)
                    .extracting(StateChange::state).endsWith("Running", "Stopping", "Stopped");
        }
    }

    @Test
    void aScriptThatTakesNoNoticeIsOfferedAbandonAndTheWindowStaysUsable() throws Exception {
        try (LabFixture lab = opened()) {
            write(lab, "while (!hash.over) { try { hash.on = 1; sleep 1000 } catch (Throwable t) {} }");
            lab.click("editor-run");
            lab.await("runs", () -> state(lab).contains("Running"));
            lab.await("heeds nothing", () -> lab.session().store().containsKey("on"));
            lab.click("editor-stop");
            lab.await("offered", () -> isVisible(lab, "editor-abandon"));
            lab.inject("note", "NUMBER", "7");
            lab.await("used", () -> Long.valueOf(7).equals(lab.session().store().get("note"))
                    || Integer.valueOf(7).equals(lab.session().store().get("note")));

            lab.click("editor-abandon");
            lab.click("confirm-editor-abandon");

            lab.await("abandoned", () -> state(lab).contains("Abandoned"));
            lab.session().store().put("over", true);
        }
    }

    @Test
    void aMistakeIsMarkedWhereItIs() throws Exception {
        try (LabFixture lab = opened()) {
            write(lab, "int a = 1\nint b = = 2\n");

            lab.await("said", () -> lab.text("editor-mistake").contains("line 2, column "));
            lab.await("marked", () -> lab.onFx(() -> lab.robot().lookup(".line-number.mistaken").queryAllAs(Label.class)
                    .stream().map(Label::getText).toList()).equals(List.of("2")));
            write(lab, "int a = 1\n");
            lab.await("gone", () -> !isVisible(lab, "editor-mistake"));
        }
    }

    @Test
    void theNextLineBeginsWhereThisOneDoes() throws Exception {
        try (LabFixture lab = opened()) {
            lab.robot().push(KeyCode.TAB).write("a", 0).push(KeyCode.ENTER).write("b", 0);

            lab.await("indented", () -> text(lab).equals("    a\n    b"));
        }
    }

    @Test
    void scriptsAreSavedAndOpened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.groovy");
        try (LabFixture lab = opened()) {
            lab.saveTo(file);
            write(lab, "hash.mine = 'é'");
            lab.robot().push(KeyCode.CONTROL, KeyCode.S);
            lab.await("saved", () -> Files.exists(file) && Files.readString(file).equals("hash.mine = 'é'"));
            lab.await("named", () -> lab.text("editor-name").equals("mine.groovy"));

            write(lab, "something else");
            lab.await("not saved", () -> lab.text("editor-name").contains("not saved"));
            Files.writeString(file, "hash.mine = 2");
            lab.click("editor-text");
            lab.robot().push(KeyCode.CONTROL, KeyCode.O);
            lab.click("confirm-editor-discard");

            lab.await("opened", () -> text(lab).equals("hash.mine = 2"));
        }
    }

    @Test
    void aScriptRunsInEveryPlace() throws Exception {
        try (LabFixture lab = opened()) {
            for (String place : new String[] {"RUNSPACE", "NESTED", "POOL", "JOB"}) {
                write(lab, "hash.increment('" + place + "')");
                lab.onFx(() -> {
                    ChoiceBox<Object> places = lab.robot().lookup("#editor-place").query();
                    places.setValue(places.getItems().stream()
                            .filter(one -> one.toString().equals(place)).findFirst().orElseThrow());
                    return null;
                });
                lab.click("editor-run");
                lab.await(place + " ends", () -> state(lab).matches(".+: Completed"));
            }
            assertThat(number(lab, "RUNSPACE")).isEqualTo(1);
            assertThat(number(lab, "NESTED")).isEqualTo(1);
            assertThat(number(lab, "POOL")).isEqualTo(4);
            assertThat(lab.session().store().containsKey("JOB")).as("a process has a copy").isFalse();
        }
    }

    @Test
    void theTextOutlivesAnotherLanguage() throws Exception {
        try (LabFixture lab = opened()) {
            write(lab, "hash.kept = 1");
            lab.onFx(() -> {
                lab.choices().languageProperty().set(Language.FRENCH);
                return null;
            });

            lab.await("kept", () -> text(lab).equals("hash.kept = 1"));
            lab.await("in French", () -> lab.text("editor-run").equals("Exécuter"));
        }
    }

    private static long number(LabFixture lab, String key) {
        return lab.session().store().get(key) instanceof Number number ? number.longValue() : -1;
    }

    private static LabFixture opened() throws Exception {
        LabFixture lab = LabFixture.open();
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT5);
        lab.await("the editor", () -> lab.robot().lookup("#editor-text").tryQuery().isPresent());
        return lab;
    }

    private static CodeArea area(LabFixture lab) {
        return lab.robot().lookup("#editor-text").queryAs(CodeArea.class);
    }

    private static void write(LabFixture lab, String text) {
        lab.onFx(() -> {
            area(lab).replaceText(text);
            area(lab).requestFocus();
            return null;
        });
    }

    private static String text(LabFixture lab) {
        return lab.onFx(() -> area(lab).getText());
    }

    private static String state(LabFixture lab) {
        return lab.text("editor-run-state");
    }

    private static boolean isVisible(LabFixture lab, String id) {
        return lab.onFx(() -> lab.robot().lookup("#" + id).query().isVisible());
    }
}
