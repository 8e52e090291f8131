package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Closing the window ends the process, also while a loop is in the middle of its sleep. */
class ClosingUiTest {

    @Test
    void closingTheWindowWhileTheLoopRunsEndsTheProcessWithin3Seconds() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED",
                        "-cp", classPath(), ClosingWindow.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
