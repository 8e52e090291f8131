package org.runspacelab.ui;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.ui.live.Background;

/**
 * Scenarios that are being started, in the background: the window that is there in the end learns of it, be it
 * another one than was there at the beginning. Belongs to the FX thread.
 */
final class Starts {

    /** Done once, by whoever comes first; the others wait for it. */
    private record Start(Scenario scenario, FutureTask<ScenarioRun> work) {

        ScenarioRun run() throws Exception {
            work.run();
            try {
                return work.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** So long one that another window began is waited for: it is interrupted before. */
    private static final Duration LIMIT = Background.PATIENCE.multipliedBy(2);

    private final Background background;
    private final BiConsumer<Scenario, ScenarioRun> started;
    private final Consumer<Exception> failed;
    private final Set<Start> underWay = new LinkedHashSet<>();

    Starts(Background background, BiConsumer<Scenario, ScenarioRun> started, Consumer<Exception> failed) {
        this.background = background;
        this.started = started;
        this.failed = failed;
    }

    void begin(Scenario scenario, Callable<ScenarioRun> work) {
        follow(new Start(scenario, new FutureTask<>(work)));
    }

    /** Whether none is on its way. */
    boolean isIdle() {
        return underWay.isEmpty();
    }

    /** Takes over those of another window, which learns of them no more. */
    void adopt(Starts before) {
        before.underWay.forEach(this::follow);
        before.underWay.clear();
    }

    private void follow(Start start) {
        underWay.add(start);
        background.run(start::run, run -> {
            if (underWay.remove(start)) {
                started.accept(start.scenario(), run);
            }
        }, problem -> {
            if (underWay.remove(start)) {
                failed.accept(problem);
            }
        });
    }
}
