package org.runspacelab.cli;

import java.time.Duration;
import java.util.stream.Collectors;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabEvent;

/** Runs one scenario from start to result, printing what happens, and ends it within a bound when told. */
final class ScenarioRunner {

    private static final Duration POLL = Duration.ofMillis(50);
    /** How long a loop that was asked to stop may take before it is stopped. */
    private static final Duration ASK_LIMIT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private final Console console;

    ScenarioRunner(Console console) {
        this.console = console;
    }

    /** Runs it to its end and returns the exit code. */
    int run(RunRequest request) throws InterruptedException {
        try (Lab lab = Lab.open(); Interruption interruption = Interruption.install()) {
            Scenario scenario = find(lab, request.id());
            EventPrinter printer = EventPrinter.of(console, request.json(), lab);
            EventFeed feed = new EventFeed(lab.session());
            printer.print(new LabEvent.Began(lab.session().clock().nanos(), scenario.id()));
            ScenarioRun run = start(scenario, lab, request);
            EndWatch end = new EndWatch(request, run, interruption, console.in());
            follow(run, feed, printer, end);
            LabEvent.Result result = finish(lab, scenario, run, feed, printer, interruption.isInterrupted());
            return printer.failed() || !result.ok() ? Exit.FAILED : Exit.OK;
        }
    }

    private static Scenario find(Lab lab, String id) {
        return lab.scenarios().find(id).orElseThrow(() -> {
            String known = lab.scenarios().all().stream().map(Scenario::id).collect(Collectors.joining(", "));
            return new UsageException("unknown scenario \"%s\": use one of %s".formatted(id, known));
        });
    }

    private static ScenarioRun start(Scenario scenario, Lab lab, RunRequest request) {
        try {
            return scenario.start(lab.session(), request.settings());
        } catch (InputException e) {
            throw new UsageException(e.problem().message());
        }
    }

    private static void follow(ScenarioRun run, EventFeed feed, EventPrinter printer, EndWatch end)
            throws InterruptedException {
        while (!run.await(POLL) && !end.reached() && !printer.failed()) {
            feed.poll().forEach(printer::print);
        }
    }

    /** Asks, then stops, then abandons: each within its bound, printing on meanwhile. */
    private LabEvent.Result finish(
            Lab lab, Scenario scenario, ScenarioRun run, EventFeed feed, EventPrinter printer, boolean hurry)
            throws InterruptedException {
        if (!run.isDone()) {
            run.ask();
            awaitEnd(run, feed, printer, hurry ? Duration.ofMillis(500) : ASK_LIMIT);
        }
        if (!run.isDone()) {
            run.stopAsync();
            awaitEnd(run, feed, printer, STOP_LIMIT);
        }
        if (!run.isDone()) {
            run.abandon();
        }
        var observed = run.observed();
        lab.session().close();
        feed.poll().forEach(printer::print);
        String error = run.error();
        LabEvent.Result result = new LabEvent.Result(
                lab.session().clock().nanos(), scenario.id(), observed, error == null, error);
        printer.print(result);
        if (printer.failed()) {
            console.err().println("runspace-lab: standard output can't be written any more; the run was ended");
        }
        return result;
    }

    private static void awaitEnd(ScenarioRun run, EventFeed feed, EventPrinter printer, Duration limit)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!run.await(POLL) && System.nanoTime() - deadline < 0) {
            feed.poll().forEach(printer::print);
        }
    }

}
