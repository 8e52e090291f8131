package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.stall.FxStalls;

/** Closing the window ends the process, also while a loop is in the middle of its sleep. */
@ExtendWith(FxStalls.class)
class ClosingUiTest {

    @TempDir
    private Path settings;

    @Test
    void closingTheWindowWhileTheLoopRunsEndsTheProcessWithin3Seconds() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED",
                        "-cp", classPath(), ClosingWindow.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(SettingsFolder.OVERRIDE, settings.toString());
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo(ClosingWindow.CLOSING);

            boolean ended = process.waitFor(3, TimeUnit.SECONDS);

            assertThat(ended).as("ended within 3 s").isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(process.descendants()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
