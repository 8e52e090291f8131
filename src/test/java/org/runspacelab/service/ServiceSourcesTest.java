package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSourcesTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"run/systemd/system", "run/openrc", "run/runit"})
    void linuxWithARunningServiceManagerHasServices(String folder) throws IOException {
        Files.createDirectories(root.resolve(folder));

        assertServices(ServiceSources.detect(root, "Linux"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Windows Server 2025", "Mac OS X"})
    void windowsAndMacAlwaysHaveServices(String osName) {
        assertServices(ServiceSources.detect(root, osName));
    }

    @Test
    void linuxWithoutAServiceManagerHasProcesses() {
        assertProcesses(ServiceSources.detect(root, "Linux"));
    }

    @Test
    void aSystemdThatIsInstalledButNotRunningIsNoServiceManager() throws IOException {
        Files.createDirectories(root.resolve("run/systemd/sessions"));

        assertProcesses(ServiceSources.detect(root, "Linux"));
    }

    @Test
    void aSystemNobodyKnowsHasProcesses() throws IOException {
        Files.createDirectories(root.resolve("run/openrc"));

        assertProcesses(ServiceSources.detect(root, "Plan 9"));
    }

    @Test
    void thisMachineHasASource() {
        assertThat(ServiceSources.detect().info().description()).isNotBlank();
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
