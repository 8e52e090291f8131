package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.ui.prompt.PromptModel;
import org.runspacelab.ui.stall.FxStalls;

/** The prompt below the console, on the same session as everything else. */
@ExtendWith(FxStalls.class)
class PromptUiTest {

    @Test
    void theArticlesSessionIsTypedWhileTheLoopRuns() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.click("toolbar-start");
            lab.await("the loop counts", () -> lab.session().store().get("value") instanceof Number);
            type(lab, "hash.value");
            lab.await("its value", () -> lines(lab).stream().anyMatch(line -> line.matches("output \\d+")));
            lab.session().store().put("mark", 0);

            type(lab, "hash.mark = 41 + 1");

            lab.await("written", () -> Integer.valueOf(42).equals(lab.session().store().get("mark")));
            assertThat(lab.session().store().entry("mark").writer().name()).isEqualTo("you");
            type(lab, "hash.mark");
            lab.await("said", () -> lines(lab).getLast().equals("output 42"));
            assertThat(lines(lab)).contains("information hash.mark = 41 + 1");
            lab.await("shown among all lines", () -> lab.console().contains(PromptModel.SOURCE));
        }
    }

    @Test
    void linesAreAskedForUntilTheTextIsWhole() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            type(lab, "[1, 2, 3].each {");
            lab.await("another line", () -> text(lab).endsWith("{\n"));
            lab.robot().write("hash.sum = (hash.sum ?: 0) + it }", 0).push(KeyCode.ENTER);

            lab.await("run", () -> Integer.valueOf(6).equals(lab.session().store().get("sum")));
            lab.await("ready for the next", () -> text(lab).isEmpty());
        }
    }

    @Test
    void anErrorIsOneLineThatOpens() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            type(lab, "nosuchthing + 1");
            lab.await("why", () -> lab.text("prompt-problem").contains("nosuchthing"));
            lab.click("prompt-details");
            lab.await("the stack", () -> lab.onFx(() -> lab.robot().lookup("#prompt-detail-text")
                    .queryTextInputControl().getText()).contains("Script.groovy"));

            type(lab, "def = 5");
            lab.await("where", () -> lab.text("prompt-problem").contains("line 1, column "));
        }
    }

    @Test
    void whatRunsIsStoppedByCtrlC() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            type(lab, "while (true) {}");
            lab.await("runs", () -> isVisible(lab, "prompt-stop"));
            lab.robot().push(KeyCode.CONTROL, KeyCode.C);

            lab.await("stopped", () -> lines(lab).contains("warning stopped"));
            lab.await("ready", () -> !isVisible(lab, "prompt-stop"));
        }
    }

    @Test
    void whatDoesNotStopIsAbandoned() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            type(lab, "while (!hash.over) { try { hash.on = 1; sleep 1000 } catch (Throwable t) {} }");
            lab.await("runs", () -> isVisible(lab, "prompt-stop"));
            lab.await("heeds nothing", () -> lab.session().store().containsKey("on"));
            lab.robot().push(KeyCode.CONTROL, KeyCode.C);
            lab.await("offered", () -> isVisible(lab, "prompt-abandon"));
            lab.click("prompt-abandon");
            lab.click("confirm-prompt-abandon");
            type(lab, "hash.over = true");

            lab.await("free again", () -> Boolean.TRUE.equals(lab.session().store().get("over")));
        }
    }

    @Test
    void namesKeysAndMembersAreCompleted() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.session().store().put("Services", 1);
            lab.click("prompt-input");
            lab.robot().write("hash.Serv", 0).push(KeyCode.TAB);
            lab.await("the only key", () -> text(lab).equals("hash.Services"));

            lab.robot().push(KeyCode.CONTROL, KeyCode.A).write("createR", 0).push(KeyCode.CONTROL, KeyCode.SPACE);
            lab.await("both commands", () -> offered(lab).equals(List.of("createRunspace", "createRunspacePool")));
            assertThat(text(lab)).isEqualTo("createRunspace");
            lab.robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
            lab.await("the chosen one", () -> text(lab).equals("createRunspacePool"));
        }
    }

    @Test
    void theHistoryOutlivesTheWindowAndIsForTheUserAlone(@TempDir Path home) throws Exception {
        Path folder = Files.createDirectory(home.resolve("first"));
        Path kept = folder.resolve("prompt-history.json");
        Path copy = Files.createDirectory(home.resolve("second"));
        try (LabFixture lab = LabFixture.open(Locale.ENGLISH, folder)) {
            type(lab, "1 + 1");
            lab.await("kept", () -> Files.exists(kept) && Files.readString(kept).contains("1 + 1"));
            assertThat(Files.getPosixFilePermissions(kept))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            Files.copy(kept, copy.resolve(kept.getFileName()));
        }
        try (LabFixture lab = LabFixture.open(Locale.ENGLISH, copy)) {
            lab.click("prompt-input");
            lab.await("as typed before", () -> {
                lab.robot().push(KeyCode.UP);
                return text(lab).equals("1 + 1");
            });
            lab.robot().push(KeyCode.DOWN);
            lab.await("nothing", () -> text(lab).isEmpty());
        }
    }

    private static void type(LabFixture lab, String text) {
        lab.click("prompt-input");
        lab.await("ready", () -> !isVisible(lab, "prompt-stop"));
        lab.robot().write(text, 0).push(KeyCode.ENTER);
    }

    private static List<String> lines(LabFixture lab) {
        return lab.session().runspaces().lines().after(0, 1000).items().stream()
                .filter(line -> line.source().equals(PromptModel.SOURCE))
                .map(PromptUiTest::line)
                .toList();
    }

    private static String line(HostLine line) {
        return line.stream() + " " + line.text();
    }

    private static String text(LabFixture lab) {
        return lab.onFx(() -> lab.robot().lookup("#prompt-input").queryTextInputControl().getText());
    }

    private static boolean isVisible(LabFixture lab, String id) {
        return lab.onFx(() -> lab.robot().lookup("#" + id).query().isVisible());
    }

    private static List<String> offered(LabFixture lab) {
        return lab.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }
}
