package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.stall.FxStalls;

/** The sheet that lists the keys, and the keys themselves. */
@ExtendWith(FxStalls.class)
class KeySheetUiTest {

    @Test
    void theSheetAtQuestionMarkListsEveryKeyThatWorks() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.robot().write("?", 0);
            lab.await("the sheet", () -> lab.robot().lookup("#help-sheet").tryQuery().isPresent());

            Set<String> listed = lab.onFx(() -> lab.robot().lookup(".help .help-key").<Label>queryAll().stream()
                    .map(Label::getText).collect(Collectors.toSet()));
            List<Shortcut> all = lab.workbench().shortcuts();
            Set<KeyCombination> installed = lab.onFx(
                    () -> Set.copyOf(lab.storeTable().getScene().getAccelerators().keySet()));
            assertThat(all).allSatisfy(shortcut -> assertThat(listed)
                    .anyMatch(keys -> keys.endsWith(shortcut.keys().getFirst().getDisplayText())));
            assertThat(all.stream().flatMap(shortcut -> shortcut.keys().stream()))
                    .as("keys, each used once, and no other works")
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(installed);
        }
    }

    @Test
    void aQuestionMarkInAFieldIsAQuestionMark() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.click("store-search").write("a?", 0);

            lab.await("typed", () -> lab.onFx(
                    () -> lab.robot().lookup("#store-search").queryTextInputControl().getText()).equals("a?"));
            assertThat(lab.robot().lookup("#help-sheet").tryQuery()).isEmpty();
        }
    }
}
