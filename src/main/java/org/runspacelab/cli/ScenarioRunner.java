package org.runspacelab.cli;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.Prompt;
import org.runspacelab.script.ServiceList;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ResultText;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.diagnosis.LabLog;

/** Runs one scenario from start to result, printing what happens, and ends it within a bound when told. */
final class ScenarioRunner {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Console console;
    private final Supplier<Lab> labs;
    private final Limits limits;

    /**
     * How long a loop may take to end.
     *
     * @param ask after it was asked to
     * @param hurriedAsk the same, where the process is to go or nobody reads any more
     * @param stop after it was stopped
     */
    record Limits(Duration ask, Duration hurriedAsk, Duration stop) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    /** One run and those who follow it. */
    private record Course(
            LabSession session,
            ScenarioRun run,
            EventFeed feed,
            EventPrinter printer,
            RunRecording recording,
            Interruption interruption) {

        void printNews() {
            // It says so itself, as a line like any other.
            session.deadlocks();
            feed.poll().forEach(printer::print);
            recording.report();
        }

        boolean isHurried() {
            return interruption.isInterrupted() || printer.failed();
        }
    }

    ScenarioRunner(Console console) {
        this(console, Lab::open, Limits.USUAL);
    }

    ScenarioRunner(Console console, Supplier<Lab> labs, Limits limits) {
        this.console = console;
        this.labs = labs;
        this.limits = limits;
    }

    /** Runs it to its end and returns the exit code. */
    int run(RunRequest request) throws InterruptedException {
        try (Lab lab = labs.get(); Interruption interruption = Interruption.install()) {
            int exit = run(request, lab, interruption);
            LabLog.Errors errors = lab.log().errors();
            if (errors.count() > 0) {
                console.err().printf("runspace-lab: something went wrong inside, %d times: %s; all of it is in %s%n",
                        errors.count(), errors.latest(), lab.log().file());
            }
            return exit;
        }
    }

    private int run(RunRequest request, Lab lab, Interruption interruption) throws InterruptedException {
        if (!request.untilInputEnds()) {
            return run(request, lab, interruption, null);
        }
        try (Typing typing = type(lab, request)) {
            return run(request, lab, interruption, typing);
        }
    }

    private Typing type(Lab lab, RunRequest request) {
        Prompt prompt = new LabScripts(lab.session().scriptParent(), new ServiceList(lab.services())).prompt();
        LineSource lines = TerminalLines.open(prompt, console, null)
                .orElseGet(() -> new PipedLines(console, prompt::isIncomplete));
        return new Typing(lines, prompt, new ResultText(lab.texts()), request.verbose());
    }

    private int run(RunRequest request, Lab lab, Interruption interruption, @Nullable Typing typing)
            throws InterruptedException {
        Scenario scenario = find(lab, request.id());
        Console shown = typing == null ? console : typing.console();
        EventPrinter printer = EventPrinter.of(shown, request.json(), lab);
        EventFeed feed = new EventFeed(lab.session());
        LabEvent.Began began = new LabEvent.Began(lab.session().clock().nanos(), scenario.id());
        ScenarioRun run = start(scenario, lab, request);
        // Not before: where a setting is refused, standard output stays empty.
        printer.print(began);
        RunRecording recording = RunRecording.start(console, lab, began, request.record());
        Course course = new Course(lab.session(), run, feed, printer, recording, interruption);
        EndWatch end = new EndWatch(
                lab.session().clock(), request, run, interruption, typing == null ? EndWatch.Input.OPEN : typing);
        if (typing == null) {
            follow(course, end);
        } else {
            typing.start();
            followTyping(course, end, typing);
        }
        end(course);
        LabEvent.Result result = conclude(lab, scenario, course);
        Throwable thrown = run.thrown();
        if (thrown != null && request.verbose()) {
            thrown.printStackTrace(shown.err());
        }
        boolean recorded = recording.finish(result, interruption);
        return printer.failed() || !result.ok() || !recorded ? Exit.FAILED : Exit.OK;
    }

    /** Goes on after the scenario's end as long as something may be typed. */
    private static void followTyping(Course course, EndWatch end, Typing typing) throws InterruptedException {
        boolean over = false;
        while (!over) {
            boolean last = end.reached() || course.printer().failed() || typing.ended() && course.run().isDone();
            Runnable result = typing.next(last ? Duration.ZERO : POLL);
            course.printNews();
            if (result != null) {
                result.run();
            }
            over = last && result == null;
        }
    }

    private static Scenario find(Lab lab, String id) {
        if (ScriptFiles.isScript(id)) {
            return ScriptFiles.read(id, lab.services());
        }
        return lab.scenarios().find(id).orElseThrow(() -> {
            String known = lab.scenarios().all().stream().map(Scenario::id).collect(Collectors.joining(", "));
            return new UsageException(
                    "unknown scenario \"%s\": use one of %s, or a FILE.groovy".formatted(ValueText.line(id), known));
        });
    }

    private static ScenarioRun start(Scenario scenario, Lab lab, RunRequest request) {
        try {
            return scenario.start(lab.session(), request.settings());
        } catch (InputException e) {
            throw new UsageException(e.problem().message());
        }
    }

    private static void follow(Course course, EndWatch end) throws InterruptedException {
        while (!course.run().await(POLL) && !end.reached() && !course.printer().failed()) {
            course.printNews();
        }
    }

    /** Asks, then stops, then abandons: each within its bound, printing on meanwhile. */
    private void end(Course course) throws InterruptedException {
        ScenarioRun run = course.run();
        if (!run.isDone()) {
            run.ask();
            awaitEnd(course, limits.ask(), limits.hurriedAsk());
        }
        if (!run.isDone()) {
            run.stopAsync();
            awaitEnd(course, limits.stop(), limits.stop());
        }
        if (!run.isDone()) {
            run.abandon();
        }
    }

    private static LabEvent.Result conclude(Lab lab, Scenario scenario, Course course) {
        Map<String, @Nullable Object> observed = course.run().observed();
        lab.session().close();
        course.printNews();
        String error = course.run().error();
        LabEvent.Result result = new LabEvent.Result(
                lab.session().clock().nanos(), scenario.id(), observed, error == null, error);
        course.printer().print(result);
        return result;
    }

    /** Which bound counts is asked again and again: Ctrl+C may come while it waits. */
    private static void awaitEnd(Course course, Duration limit, Duration hurried) throws InterruptedException {
        long begun = System.nanoTime();
        while (!course.run().await(POLL)) {
            Duration bound = course.isHurried() ? hurried : limit;
            if (System.nanoTime() - begun >= bound.toNanos()) {
                return;
            }
            course.printNews();
        }
    }
}
