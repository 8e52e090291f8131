package org.runspacelab.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a child: this Java with the parent's own modules and class path. */
final class JobCommand {

    private static final String MAIN = JobMain.class.getName();

    /** For a fast start and a small process; what the machine itself has to say must not come as a message. */
    private static final List<String> FLAGS = List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms8m",
            "-Xmx256m",
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true");

    private JobCommand() {}

    /** As a module where the parent runs as one, else from the class path. */
    static List<String> ofParent() {
        Module own = JobMain.class.getModule();
        List<String> command = begun();
        addPath(command, "--module-path", System.getProperty("jdk.module.path", ""));
        addPath(command, "--class-path", System.getProperty("java.class.path", ""));
        if (own.isNamed()) {
            command.add("--module");
            command.add(own.getName() + "/" + MAIN);
        } else {
            command.add(MAIN);
        }
        return command;
    }

    /** From this class path. */
    static List<String> ofClassPath(String classPath) {
        List<String> command = begun();
        addPath(command, "--class-path", classPath);
        command.add(MAIN);
        return command;
    }

    private static List<String> begun() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        return command;
    }

    private static void addPath(List<String> command, String option, String path) {
        if (!path.isEmpty()) {
            command.add(option);
            command.add(path);
        }
    }
}
