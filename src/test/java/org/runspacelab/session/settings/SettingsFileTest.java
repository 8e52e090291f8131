package org.runspacelab.session.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path home;

    @Test
    void findsNothingBeforeAnythingWasKept() {
        assertThat(file().read()).isEqualTo(new SettingsFile.Found.Nothing());
    }

    @Test
    void findsWhatWasWritten() throws Exception {
        file().write(Map.of("theme", "DARK", "width", 1200L));
        assertThat(file().read()).isEqualTo(new SettingsFile.Found.Value(Map.of("theme", "DARK", "width", 1200L)));
    }

    @Test
    void keepsABrokenFileAside() throws Exception {
        Path broken = folder().file("settings.json");
        Files.writeString(broken, "{\"theme\": ");
        assertThat(file().read()).isInstanceOfSatisfying(SettingsFile.Found.Broken.class, found -> {
            assertThat(found.reason()).contains("line 1");
            assertThat(found.keptAs()).hasContent("{\"theme\": ");
        });
        assertThat(broken).doesNotExist();
        assertThat(file().read()).isEqualTo(new SettingsFile.Found.Nothing());
    }

    @Test
    void readsNoFileThatIsNoTextOrTooLarge() throws Exception {
        Files.write(folder().file("settings.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(file().read()).isInstanceOf(SettingsFile.Found.Broken.class);
        Files.write(folder().file("settings.json"), new byte[SettingsFile.MAX_BYTES + 1]);
        assertThat(file().read()).isInstanceOf(SettingsFile.Found.Broken.class);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isForTheUserAlone() throws Exception {
        file().write(Map.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().path()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().file("settings.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theFolderIsWhereThePlatformKeepsSuchThings() {
        assertThat(SettingsFolder.of("Linux", Map.of(), home).path()).isEqualTo(home.resolve(".config/runspace-lab"));
        assertThat(SettingsFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/x"), home).path())
                .isEqualTo(Path.of("/x/runspace-lab").toAbsolutePath());
        assertThat(SettingsFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "x"), home).path())
                .isEqualTo(home.resolve(".config/runspace-lab"));
        assertThat(SettingsFolder.of("Mac OS X", Map.of(), home).path())
                .isEqualTo(home.resolve("Library/Application Support/Runspace Lab"));
        assertThat(SettingsFolder.of("Windows 11", Map.of(), home).path())
                .isEqualTo(home.resolve("AppData/Roaming/Runspace Lab"));
    }

    private SettingsFolder folder() {
        return new SettingsFolder(home.resolve("lab"));
    }

    private SettingsFile file() {
        return new SettingsFile(folder(), "settings.json");
    }
}
