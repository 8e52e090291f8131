package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of its own, started as the packaged product is: its Java's options are those in the launcher. Its window
 * is drawn by software on a screen that nobody sees. What it found it prints, a line each: {@code value NAME NUMBER}.
 */
final class ProductProcess {

    /** What the launcher starts, up to the place of the modules. */
    private static final Pattern OPTIONS = Pattern.compile("exec \"\\$java\" (.*?)--module-path", Pattern.DOTALL);
    private static final List<String> NO_DISPLAY = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private final Path folder;

    /** @param folder where the build's results are */
    ProductProcess(Path folder) {
        this.folder = folder;
    }

    /** Runs a class that may look into the product, until it ends. */
    Map<String, Double> run(Class<?> main, Duration limit, String... arguments) throws Exception {
        List<String> command = begin();
        // Looks at its own threads.
        command.addAll(List.of("--add-modules", "java.management", "--add-reads", "org.runspacelab=java.management"));
        command.addAll(List.of("--patch-module", "org.runspacelab=" + folder.resolve("bench-classes")));
        command.addAll(List.of("--module", "org.runspacelab/" + main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread watch = Thread.ofVirtual().start(() -> end(process, limit));
        try {
            return values(process, main);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    /**
     * The command for a class beside the product, which sees what it exports and its window.
     *
     * @return to be followed by arguments
     */
    List<String> beside(Class<?> main) throws IOException, BrokenRunException {
        List<String> command = begin();
        command.addAll(List.of("--add-modules", "org.runspacelab"));
        for (String opened : List.of("", ".ui", ".cli")) {
            command.addAll(List.of("--add-exports", "org.runspacelab/org.runspacelab" + opened + "=ALL-UNNAMED"));
        }
        command.addAll(List.of("--class-path", folder.resolve("bench-classes").toString(), main.getName()));
        return command;
    }

    private List<String> begin() throws IOException, BrokenRunException {
        Path product = folder.resolve("runspace-lab");
        Path launcher = product.resolve("bin/runspace-lab");
        check(Files.exists(launcher), launcher + " is missing: package first");
        Matcher options = OPTIONS.matcher(Files.readString(launcher));
        check(options.find(), "no options found in " + launcher);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.group(1).replace("\\\n", " ").strip().split("\\s+")));
        command.addAll(NO_DISPLAY);
        command.addAll(List.of("--module-path", product.resolve("lib") + File.separator));
        return command;
    }

    private static Map<String, Double> values(Process process, Class<?> main) throws Exception {
        Map<String, Double> values = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 3);
                if (words.length == 3 && words[0].equals("value")) {
                    values.put(words[1], Double.valueOf(words[2]));
                } else {
                    System.out.println("  | " + line);
                }
            }
        }
        check(process.waitFor() == 0, main.getSimpleName() + " ended with " + process.exitValue());
        return values;
    }

    private static void end(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                System.out.println("  | not over within " + limit);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has ended.
            Thread.currentThread().interrupt();
        }
    }
}
