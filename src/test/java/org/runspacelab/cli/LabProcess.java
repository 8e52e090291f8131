package org.runspacelab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command in a process of its own, as the launcher starts it. */
final class LabProcess implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process process;
    private final Path err;
    private final BufferedReader out;
    private final List<JsonNode> events = new ArrayList<>();

    private LabProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
        this.out = process.inputReader();
    }

    static LabProcess start(Path folder, String... args) throws IOException {
        return start(folder, "org.runspacelab.Main", args);
    }

    /** Another class of the tests in the product's place; its window has no display, and its settings are in here. */
    static LabProcess startMain(Path folder, Class<?> main, String... args) throws IOException {
        return start(folder, main.getName(), args);
    }

    private static LabProcess start(Path folder, String main, String... args) throws IOException {
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command(main, args)).redirectError(err.toFile());
        builder.environment().put("RUNSPACE_LAB_HOME", folder.resolve("settings").toString());
        return new LabProcess(builder.start(), err);
    }

    private static List<String> command(String main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless", "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED", "--class-path", classPath()));
        command.add(main);
        command.addAll(List.of(args));
        return command;
    }

    /** All the tests run with: as a class path, for not all of it are modules. */
    private static String classPath() {
        List<String> parts = new ArrayList<>(List.of(
                Path.of("target", "classes").toAbsolutePath().toString(),
                Path.of("target", "test-classes").toAbsolutePath().toString()));
        for (String property : List.of("jdk.module.path", "java.class.path", "surefire.real.class.path")) {
            String path = System.getProperty(property, "");
            if (!path.isBlank()) {
                parts.add(path);
            }
        }
        return String.join(System.getProperty("path.separator"), parts);
    }

    /** Reads events up to the first of this kind. */
    void readTo(String kind) throws IOException {
        while (events.isEmpty() || !events.getLast().get("kind").asString().equals(kind)) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("no " + kind + ": " + events + errors());
            }
            events.add(MAPPER.readTree(line));
        }
    }

    /** A condition that may look at files. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Reads events until this holds. */
    void waitUntil(String what, Condition condition) throws IOException {
        while (!condition.holds()) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("not before the end: " + what + errors());
            }
            events.add(MAPPER.readTree(line));
        }
    }

    /** What was read so far. */
    List<JsonNode> events() {
        return events;
    }

    /** Writes a line to its standard input. */
    void type(String line) throws IOException {
        var in = process.outputWriter();
        in.write(line);
        in.newLine();
        in.flush();
    }

    /** Reads lines, which are no events, up to this one. */
    void waitForLine(String text) throws IOException {
        String line = "";
        while (!line.equals(text)) {
            line = out.readLine();
            if (line == null) {
                throw new AssertionError("no " + text + errors());
            }
        }
    }

    /** What is left of lines that are no events. */
    List<String> linesToEnd() {
        return out.lines().toList();
    }

    /** Reads what is left and waits for the end of the process. */
    List<JsonNode> readToEnd() throws IOException, InterruptedException {
        out.lines().map(MAPPER::readTree).forEach(events::add);
        exit();
        return events;
    }

    void closeOutput() throws IOException {
        out.close();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor(20, TimeUnit.SECONDS);
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new AssertionError("the process goes on");
        }
        return process.exitValue();
    }

    List<String> errors() throws IOException {
        return Files.readAllLines(err).stream().filter(line -> line.startsWith("runspace-lab:")).toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
