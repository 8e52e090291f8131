package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.jvm.OwnJvm;
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
                        "-cp", OwnJvm.classPath(), ClosingWindow.class.getName())
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
}
