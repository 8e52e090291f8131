package org.runspacelab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.theme.Language;
import org.runspacelab.ui.theme.Motion;
import org.runspacelab.ui.theme.Theme;

class SettingsKeeperTest {

    @TempDir
    private Path folder;

    @Test
    void theLastOfSeveralChangesIsThereAtTheNextStart() {
        try (SettingsKeeper keeper = open()) {
            assertThat(keeper.found()).isEqualTo(LabSettings.DEFAULTS);
            keeper.keep(sized(150));
            keeper.keep(sized(175));
        }

        try (SettingsKeeper next = open()) {
            assertThat(next.found()).isEqualTo(sized(175));
            assertThat(next.takeProblem()).isNull();
        }
    }

    @Test
    void aFileThatIsNoSettingsIsPutAsideAndSaidOnce() throws Exception {
        Files.writeString(folder.resolve(SettingsKeeper.FILE), "{ not json");

        try (SettingsKeeper keeper = open()) {
            assertThat(keeper.found()).isEqualTo(LabSettings.DEFAULTS);
            assertThat(keeper.takeProblem()).isInstanceOfSatisfying(SettingsProblem.PutAside.class,
                    aside -> assertThat(aside.keptAs()).hasContent("{ not json"));
            assertThat(keeper.takeProblem()).isNull();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnceAndTheWindowGoesOn() throws Exception {
        Path file = Files.createFile(folder.resolve("a file where the folder should be"));

        SettingsKeeper keeper = SettingsKeeper.open(new SettingsFolder(file));
        keeper.keep(sized(150));
        keeper.close();

        assertThat(keeper.found()).isEqualTo(LabSettings.DEFAULTS);
        assertThat(keeper.takeProblem()).isNotNull();
        assertThat(keeper.takeProblem()).isNull();
    }

    private SettingsKeeper open() {
        return SettingsKeeper.open(new SettingsFolder(folder));
    }

    private static LabSettings sized(int percent) {
        return new LabSettings(Theme.Choice.LIGHT, Language.SYSTEM, percent, false, Motion.SYSTEM, null,
                Map.of(), Map.of(), List.of());
    }
}
