package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Language;
import org.runspacelab.ui.theme.Theme;

/** Text size, projector, language, and what of it is there at the next start. */
@ExtendWith(FxStalls.class)
class LooksUiTest {

    @TempDir
    private Path temporary;

    @Test
    void textGrowsEverywhereAlsoInMenus() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            double before = fontSize(lab, "#toolbar-start");

            for (int i = 0; i < 8; i++) {
                lab.robot().push(KeyCode.CONTROL, KeyCode.EQUALS);
            }

            lab.await("text of 200 %", () -> fontSize(lab, "#toolbar-start") == before * 2);
            TableView<?> table = lab.storeTable();
            lab.await("rows grow", () -> lab.onFx(() -> table.getFixedCellSize()) == 70);
            lab.robot().push(KeyCode.CONTROL, KeyCode.M);
            lab.await("a menu's text of 200 %", () -> fontSize(lab, ".context-menu .scenario-id") == before * 2);
            lab.robot().push(KeyCode.ESCAPE);

            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT0);
            lab.await("text as before", () -> fontSize(lab, "#toolbar-start") == before);
        }
    }

    @Test
    void aProjectorHasLargerTextAndLessAround() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.await("laid out", () -> height(lab, "#watch-value") > 0);
            double before = height(lab, "#watch-value");

            lab.robot().push(KeyCode.F11);
            lab.await("a larger strip", () -> height(lab, "#watch-value") > before * 1.3);
            lab.await("no status bar", () -> !visible(lab, ".status-bar"));
            lab.onFx(() -> {
                lab.storeTable().requestFocus();
                return null;
            });
            lab.robot().push(KeyCode.ESCAPE);

            lab.await("as before", () -> height(lab, "#watch-value") == before && visible(lab, ".status-bar"));
        }
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndTheWorkGoesOn() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.click("toolbar-start");
            lab.await("counting", () -> lab.onFx(
                    () -> !lab.robot().lookup("#toolbar-stop").queryButton().isDisabled()));

            speak(lab, Language.FRENCH);

            lab.await("French", () -> lab.text("toolbar-start").equals("Démarrer la boucle"));
            lab.await("its loop still shown", () -> lab.runspaces().contains("En marche"));
            lab.await("the loop can't be started twice", () -> lab.onFx(
                    () -> lab.robot().lookup("#toolbar-start").queryButton().isDisabled()));
            lab.robot().push(KeyCode.F6);
            lab.await("asked from the new window", () -> Boolean.FALSE.equals(lab.session().store().get("Flag")));
        }
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        Path folder = temporary.resolve("settings");
        Path copy = temporary.resolve("copy");
        try (LabFixture lab = LabFixture.open(Locale.ENGLISH, folder)) {
            lab.onFx(() -> {
                lab.choices().theme().choiceProperty().set(Theme.Choice.DARK);
                lab.choices().text().percentProperty().set(125);
                column(lab, "store-lost").setVisible(false);
                lab.storeTable().getSortOrder().setAll(List.of(column(lab, "store-writer")));
                return null;
            });
            speak(lab, Language.FRENCH);
            lab.await("kept", () -> Files.exists(folder.resolve("settings.json"))
                    && Files.readString(folder.resolve("settings.json")).contains("french"));
            Files.createDirectories(copy);
            Files.copy(folder.resolve("settings.json"), copy.resolve("settings.json"));
        }

        try (LabFixture next = LabFixture.open(Locale.ENGLISH, copy)) {
            assertThat(next.text("toolbar-start")).isEqualTo("Démarrer la boucle");
            assertThat(next.choices().theme().choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
            assertThat(next.choices().text().percentProperty().get()).isEqualTo(125);
            assertThat(column(next, "store-lost").isVisible()).isFalse();
            assertThat(next.storeTable().getSortOrder()).extracting(TableColumn::getId).isEqualTo(List.of("store-writer"));
            next.onFx(() -> {
                next.choices().theme().choiceProperty().set(Theme.Choice.LIGHT);
                return null;
            });
        }
    }

    @Test
    void settingsThatMakeNoSenseArePutAsideWithOneLine() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("broken"));
        Files.writeString(folder.resolve("settings.json"), "not settings");

        try (LabFixture lab = LabFixture.open(Locale.ENGLISH, folder)) {
            lab.await("one line", () -> lab.text("settings-line").contains("settings.json.broken"));
        }
    }

    private static void speak(LabFixture lab, Language language) {
        lab.onFx(() -> {
            var menu = (MenuButton) lab.robot().lookup("#toolbar-look").query();
            menu.getItems().stream().filter(item -> "look-language".equals(item.getId()))
                    .map(Menu.class::cast).findFirst().orElseThrow().getItems().stream()
                    .filter(item -> item.getId().equals("look-language-" + language.name().toLowerCase(Locale.ROOT)))
                    .findFirst().orElseThrow().fire();
            return null;
        });
    }

    private static TableColumn<StoreRow, ?> column(LabFixture lab, String id) {
        return lab.storeTable().getColumns().stream()
                .filter(column -> id.equals(column.getId())).findFirst().orElseThrow();
    }

    private static double fontSize(LabFixture lab, String query) {
        return lab.onFx(() -> {
            var node = lab.robot().lookup(query).query();
            return node instanceof Text text ? text.getFont().getSize() : ((Labeled) node).getFont().getSize();
        });
    }

    private static double height(LabFixture lab, String query) {
        return lab.onFx(() -> lab.robot().lookup(query).query().getLayoutBounds().getHeight());
    }

    private static boolean visible(LabFixture lab, String query) {
        return lab.onFx(() -> lab.robot().lookup(query).query().isVisible());
    }
}
