package org.runspacelab.jvm;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java of its own for what must be alone in it, with all that the tests have on a class path. */
public final class OwnJvm {

    /** How it ended, and what it said. */
    public record Outcome(int exit, List<String> said) {

        public String text() {
            return String.join("\n", said);
        }
    }

    private OwnJvm() {}

    /** Runs a class and prints what it says; ends it where it comes to no end within the limit. */
    public static Outcome run(Class<?> main, Duration limit, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), main, limit, arguments);
    }

    /** The same with more options for that Java. */
    public static Outcome run(List<String> options, Class<?> main, Duration limit, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED", "-Xmx1g",
                "-Djava.util.logging.config.file=src/test/resources/logging.properties",
                "-Duser.language=en", "-Duser.country=US",
                "-cp", classPath()));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread watch = Thread.ofVirtual().start(() -> end(process, limit));
        try (BufferedReader lines = process.inputReader()) {
            List<String> said = lines.lines().peek(System.out::println).toList();
            return new Outcome(process.waitFor(), said);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    public static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void end(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit)) {
                System.out.println("not over within " + limit + ": " + process.info().commandLine().orElse(""));
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has ended.
            Thread.currentThread().interrupt();
        }
    }
}
