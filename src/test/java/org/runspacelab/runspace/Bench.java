package org.runspacelab.runspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.ManualClock;

/** Runspaces and pipelines for a test, on a clock moved by hand. Closing it leaves no script running. */
final class Bench implements AutoCloseable {

    static final Duration LIMIT = Awaiting.LIMIT;

    final ManualClock clock = new ManualClock();
    final RunspaceFactory factory = new RunspaceFactory(clock);
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final List<StubbornScript> stubborn = new ArrayList<>();

    Runspace opened() {
        return opened(false);
    }

    Runspace opened(boolean light) {
        Runspace runspace = factory.createRunspace(null, light);
        runspace.open();
        return runspace;
    }

    RunspacePool pool(int min, int max) {
        RunspacePool pool = factory.createRunspacePool(min, max);
        pool.open();
        return pool;
    }

    Pipeline pipeline(RunspacePool pool, Script script) {
        Pipeline pipeline = factory.createPipeline().setRunspacePool(pool).addScript(script);
        pipelines.add(pipeline);
        return pipeline;
    }

    Pipeline started(RunspacePool pool, Script script) {
        Pipeline pipeline = pipeline(pool, script);
        pipeline.beginInvoke();
        return pipeline;
    }

    /** Starts a script that can't be stopped, and waits until it runs. */
    StubbornScript running(RunspacePool pool) throws InterruptedException {
        StubbornScript script = stubborn();
        started(pool, script);
        script.awaitBegin();
        return script;
    }

    static void awaitEnd(Pipeline pipeline) {
        Awaiting.until(pipeline.name() + " has ended", () -> pipeline.state().isFinal());
    }

    Pipeline pipeline(Runspace runspace, Script script) {
        Pipeline pipeline = factory.createPipeline().setRunspace(runspace).addScript(script);
        pipelines.add(pipeline);
        return pipeline;
    }

    /** A script that can't be stopped: it ends when it is told to, at the latest with the test. */
    StubbornScript stubborn() {
        StubbornScript script = new StubbornScript();
        stubborn.add(script);
        return script;
    }

    /** A script that sleeps until it is stopped. */
    static Script sleeping() {
        return context -> {
            context.sleep(Duration.ofDays(1));
            return null;
        };
    }

    /** Runs a script to its end and gives the output. */
    List<Object> run(Runspace runspace, Script script) throws Exception {
        Pipeline pipeline = pipeline(runspace, script);
        return pipeline.endInvoke(pipeline.beginInvoke(), LIMIT);
    }

    /** The state changes of one thing, in order. */
    List<String> states(String source) {
        return factory.states().after(0, 1000).items().stream()
                .filter(change -> change.source().equals(source))
                .map(StateChange::state)
                .toList();
    }

    /** All host lines, in order. */
    List<HostLine> lines() {
        return factory.lines().after(0, 1000).items();
    }

    @Override
    public void close() {
        factory.pools().forEach(RunspacePool::closeAsync);
        stubborn.forEach(StubbornScript::end);
        pipelines.forEach(Pipeline::stopAsync);
    }
}
