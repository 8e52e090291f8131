package org.runspacelab.ui.soak;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads and child processes that came since it was made, and that nobody owns once all was stopped. */
final class Owners {

    /** Of what runs, by the names in synchronization.md. */
    private static final Pattern WORK =
            Pattern.compile("runspace-\\d+ .*|pool-\\d+ .*|scenario .*|lab script .*|prompt|job-\\d+ .*");
    /** Of the session and the window. */
    private static final Pattern LAB = Pattern.compile("recorder|coarse time|time limits|stopping \\d+|services( output)?|pulse|replay"
            + "|window work|end of window work|script draft|inspector|value text \\d+|settings|log");

    private final Set<Thread> threads = Thread.getAllStackTraces().keySet();
    private final Set<Long> children = children().map(ProcessHandle::pid).collect(Collectors.toSet());

    /** What is left where everything was stopped, and the window goes on. */
    List<String> leftOfWork() {
        return left(WORK.asMatchPredicate());
    }

    /** What is left where the window is closed. */
    List<String> leftOfAll() {
        return left(WORK.asMatchPredicate().or(LAB.asMatchPredicate()));
    }

    private List<String> left(Predicate<String> ours) {
        return Stream.concat(
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.isAlive() && !threads.contains(thread) && ours.test(thread.getName()))
                        .map(thread -> "thread " + thread.getName()),
                children().filter(child -> child.isAlive() && !children.contains(child.pid()))
                        .map(child -> "process " + child.pid() + " " + child.info().command().orElse("")))
                .sorted().toList();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().descendants();
    }
}
