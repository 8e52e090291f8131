package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.service.macos.LaunchdSource;
import org.runspacelab.service.systemd.SystemdSource;
import org.runspacelab.service.windows.WindowsSource;

class ServiceSourcesTest {
    @TempDir
    Path root;

    @Test
    void linuxWhereSystemdRunsHasItsServices() throws IOException {
        Files.createDirectories(root.resolve("run/systemd/system"));

        ServiceSource found = sources("Linux", programs("systemctl")).found();

        assertThat(found).isInstanceOf(SystemdSource.class);
        assertThat(found.info().id()).isEqualTo("systemd");
        assertThat(found.info().description()).startsWith("services");
    }

    @Test
    void whatCanBeChosenIsWhatTheMachineHas() throws IOException {
        assertThat(sources("Linux", programs("systemctl")).choices())
                .containsExactly("auto", "systemd", "user", "oshi", "processes");
        assertThat(sources("Linux", "").choices()).containsExactly("auto", "oshi", "processes");
        assertThat(sources("Linux", programs("systemctl")).named("User").orElseThrow().info().id())
                .isEqualTo("systemd-user");
        assertThat(sources("Linux", "").named("systemd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run/openrc", "run/runit"})
    void linuxWithARunningServiceManagerHasServices(String folder) throws IOException {
        Files.createDirectories(root.resolve(folder));

        assertServices(sources("Linux", "").found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Windows Server 2025"})
    void windowsHasTheServicesOfItsManager(String osName) {
        ServiceSources sources = sources(osName, "");

        assertThat(sources.found()).isInstanceOf(WindowsSource.class);
        assertThat(sources.choices()).containsExactly("auto", "windows", "oshi", "processes");
        assertThat(sources.found().info().kind()).isEqualTo(SourceInfo.Kind.SERVICES);
    }

    @Test
    void macHasTheServicesOfLaunchd() throws IOException {
        ServiceSources sources = sources("Mac OS X", programs("launchctl"));

        assertThat(sources.found()).isInstanceOf(LaunchdSource.class);
        assertThat(sources.choices()).containsExactly("auto", "launchd", "oshi", "processes");
        assertServices(sources("Mac OS X", "").found());
    }

    @Test
    void linuxWithoutAServiceManagerHasProcesses() {
        assertProcesses(sources("Linux", "").found());
    }

    @Test
    void aSystemdThatIsInstalledButNotRunningIsNoServiceManager() throws IOException {
        Files.createDirectories(root.resolve("run/systemd/sessions"));

        assertProcesses(sources("Linux", "").found());
    }

    @Test
    void aSystemNobodyKnowsHasProcesses() throws IOException {
        Files.createDirectories(root.resolve("run/openrc"));

        assertProcesses(sources("Plan 9", "").found());
    }

    @Test
    void thisMachineHasASource() {
        assertThat(ServiceSources.detect().info().description()).isNotBlank();
    }

    private ServiceSources sources(String osName, String path) {
        return new ServiceSources(root, osName, path);
    }

    /** A folder with this program in it. */
    private String programs(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve("bin"));
        Path program = folder.resolve(name);
        if (Files.notExists(program)) {
            assertThat(Files.createFile(program).toFile().setExecutable(true)).isTrue();
        }
        return folder.toString();
    }

    private static void assertServices(ServiceSource source) {
        assertThat(source).isInstanceOf(OshiServiceSource.class);
        assertThat(source.info().kind()).isEqualTo(SourceInfo.Kind.SERVICES);
        assertThat(source.info().description()).startsWith("services");
    }

    private static void assertProcesses(ServiceSource source) {
        assertThat(source).isInstanceOf(ProcessSource.class);
        assertThat(source.info().kind()).isEqualTo(SourceInfo.Kind.PROCESSES);
        assertThat(source.info().description()).startsWith("processes").doesNotContain("services");
    }
}
