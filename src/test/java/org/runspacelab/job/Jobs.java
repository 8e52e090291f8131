package org.runspacelab.job;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;

/** A session's jobs, whose children find the scripts of the tests. */
final class Jobs implements AutoCloseable {

    static final Duration LIMIT = Awaiting.LIMIT;

    final RunspaceFactory runspaces = new RunspaceFactory(LabClock.system());
    final ProcessJobs jobs;

    Jobs() {
        this(() -> JobCommand.ofClassPath(classPath()));
    }

    Jobs(Supplier<List<String>> command) {
        jobs = new ProcessJobs(runspaces, command);
    }

    /** Jobs whose child is another program than the right one. */
    static Jobs withChild(Class<?> main, String... args) {
        return new Jobs(() -> {
            List<String> command = new ArrayList<>(JobCommand.ofClassPath(classPath()));
            command.set(command.size() - 1, main.getName());
            command.addAll(List.of(args));
            return command;
        });
    }

    /** All that the tests run with, as a class path. */
    static String classPath() {
        List<String> parts = new ArrayList<>(List.of(
                new File("target/test-classes").getAbsolutePath(), new File("target/classes").getAbsolutePath()));
        for (String property : List.of("jdk.module.path", "java.class.path", "surefire.real.class.path")) {
            Arrays.stream(System.getProperty(property, "").split(File.pathSeparator))
                    .filter(part -> part.contains("jackson") || part.contains("jspecify"))
                    .filter(part -> !parts.contains(part))
                    .forEach(parts::add);
        }
        return String.join(File.pathSeparator, parts);
    }

    ProcessJob start(Class<? extends Script> script) {
        return start(script, Map.of());
    }

    ProcessJob start(Class<? extends Script> script, Map<String, @Nullable Object> variables) {
        return jobs.start(Scripts.of(script), variables);
    }

    /** A job whose script is in the middle of its work. */
    ProcessJob started(Class<? extends Script> script) {
        ProcessJob job = start(script);
        Awaiting.until("the script writes", () -> !job.output().isEmpty() || job.state().isFinal());
        return job;
    }

    ProcessJob ended(ProcessJob job) throws InterruptedException {
        if (!job.waitFor(LIMIT)) {
            throw new AssertionError(job + " never ended");
        }
        return job;
    }

    List<HostLine> lines() {
        return runspaces.lines().after(0, RunspaceFactory.MAX_LINES).items();
    }

    List<StateChange> states() {
        return runspaces.states().after(0, 1000).items();
    }

    @Override
    public void close() {
        jobs.close();
    }
}
