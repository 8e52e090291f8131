package org.runspacelab.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A real window on a real session, driven by random actions, loses nothing, leaves nothing over and does not grow.
 * {@code -Dminutes} says for how long, {@code -Dseed} which actions: the same seed has the same ones done. In a process
 * of its own, while other tests go on.
 */
@Execution(ExecutionMode.CONCURRENT)
class SoakTest {

    /** Beyond its minutes: to begin, and to stop everything at the end. */
    private static final Duration AROUND = Duration.ofSeconds(120);
    private static final int SEEDS = 1_000_000;

    private final long seed = Long.getLong("seed", new SplittableRandom().nextInt(SEEDS));
    private final int minutes = Integer.getInteger("minutes", 2);

    @TempDir
    private Path folder;

    /** Its limit follows the minutes, as no annotation can. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void nothingIsLostLeftOverOrGrowing() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED", "-Xmx1g",
                        "-cp", classPath(), SoakProcess.class.getName(),
                        String.valueOf(seed), String.valueOf(minutes), folder.toString()))
                .redirectErrorStream(true)
                .start();
        Thread limit = Thread.ofVirtual().start(() -> end(process, Duration.ofMinutes(minutes).plus(AROUND)));
        try (BufferedReader lines = process.inputReader()) {
            List<String> said = lines.lines().peek(System.out::println).toList();

            assertThat(process.waitFor()).as("soak with seed %d: %s", seed, String.join("\n", said)).isZero();
            assertThat(said.getLast()).startsWith("soak: seed " + seed + ",").endsWith("leaks 0, lost 0");
        } finally {
            process.destroyForcibly();
            limit.interrupt();
        }
    }

    private static void end(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit)) {
                System.out.println("soak: it came to no end");
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has ended.
            Thread.currentThread().interrupt();
        }
    }

    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
