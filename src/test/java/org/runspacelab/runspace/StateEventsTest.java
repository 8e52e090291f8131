package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.Other;

@Timeout(60)
class StateEventsTest {

    private final Bench bench = new Bench();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void aRunspaceTellsItsChangesInOrder() throws Exception {
        Runspace runspace = bench.factory.createRunspace();
        runspace.onStateChanged(this::hear);

        runspace.open();
        runspace.close(Bench.LIMIT);

        assertThat(heard).containsExactly("Opening", "Opened", "Closing", "Closed");
    }

    @Test
    void aPoolTellsItsChangesInOrder() throws Exception {
        RunspacePool pool = bench.factory.createRunspacePool(1, 2);
        pool.onStateChanged(this::hear);

        pool.open();
        pool.close(Bench.LIMIT);

        Awaiting.until("all is told", () -> heard.size() == 4);
        assertThat(heard).containsExactly("Opening", "Opened", "Closing", "Closed");
    }

    @Test
    void aPipelineTellsItsChangesInOrder() throws Exception {
        Pipeline pipeline = bench.pipeline(bench.pool(1, 1), _ -> null);
        pipeline.onStateChanged(this::hear);

        pipeline.beginInvoke();

        Awaiting.until("all is told", () -> heard.size() == 3);
        assertThat(heard).containsExactly("Queued", "Running", "Completed");
    }

    @Test
    void aClosedRegistrationHearsNothingMore() {
        Runspace runspace = bench.factory.createRunspace();
        Registration registration = runspace.onStateChanged(this::hear);
        registration.close();
        registration.close();

        runspace.open();

        assertThat(heard).isEmpty();
    }

    @Test
    void aFailingListenerHarmsNobody() throws Exception {
        Pipeline pipeline = bench.pipeline(bench.opened(), _ -> "result");
        pipeline.onStateChanged(_ -> {
            throw new AssertionError("a listener that fails in this test");
        });
        pipeline.onStateChanged(this::hear);
        pipeline.onOutput(_ -> {
            throw new ArithmeticException("a listener that fails in this test");
        });

        assertThat(pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT)).isEqualTo(List.of("result"));

        Awaiting.until("all is told", () -> heard.size() == 2);
        assertThat(heard).containsExactly("Running", "Completed");
    }

    @Test
    void listenersAreCalledUnderNoLock() throws Exception {
        RunspacePool pool = bench.pool(1, 2);
        Runspace runspace = bench.factory.createRunspace();
        Pipeline pipeline = bench.pipeline(pool, _ -> null);
        runspace.onStateChanged(_ -> heardElsewhere(() -> runspace.expectAtStartup(pipeline)));
        pipeline.onStateChanged(_ -> heardElsewhere(() -> pipeline.onStateChanged(_ -> {})));
        pool.onStateChanged(_ -> heardElsewhere(pool::queued));

        runspace.open();
        pipeline.beginInvoke();
        Bench.awaitEnd(pipeline);
        pool.closeAsync();

        Awaiting.until("all is told", () -> heard.size() == 7);
        assertThat(heard).containsOnly("free");
    }

    @Test
    void aListenerMayChangeWhatItHearsOf() throws Exception {
        Runspace runspace = bench.factory.createRunspace();
        runspace.onStateChanged(change -> {
            hear(change);
            if (change.state().equals("Opened")) {
                runspace.closeAsync();
                hear(change);
            }
        });

        runspace.open();

        assertThat(heard).containsExactly("Opening", "Opened", "Opened", "Closing", "Closed");
    }

    @Test
    void outputIsHeardAsItIsWritten() throws Exception {
        List<Object> output = Collections.synchronizedList(new ArrayList<>());
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(bench.opened(), context -> {
            context.writeOutput(1);
            context.writeVerbose("not output");
            context.writeOutput(2);
            return script.run(context);
        });
        pipeline.onOutput(output::add);
        Invocation handle = pipeline.beginInvoke();
        script.awaitBegin();
        assertThat(output).containsExactly(1, 2);

        script.end();
        pipeline.endInvoke(handle, Bench.LIMIT);
        assertThat(output).containsExactly(1, 2, "result");
    }

    @Test
    void eachStreamHasItsWord() throws Exception {
        Pipeline pipeline = bench.pipeline(bench.opened(), context -> {
            context.writeOutput(1);
            context.writeError(2);
            context.writeWarning(3);
            context.writeVerbose(4);
            context.writeDebug(5);
            context.writeInformation(6);
            context.writeProgress(7);
            return null;
        });

        pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT);

        assertThat(pipeline.streams().all()).extracting(PipelineStreams.StreamRecord::stream)
                .containsExactly(StreamKind.values());
        assertThat(pipeline.streams().all()).extracting(PipelineStreams.StreamRecord::value)
                .isEqualTo(IntStream.rangeClosed(1, 7).boxed().toList());
    }

    private void hear(StateChange change) {
        heard.add(change.state());
    }

    /** Another thread can take the lock while the listener is called. */
    private void heardElsewhere(Runnable takesTheLock) {
        try {
            Other.run(takesTheLock::run).result();
            heard.add("free");
        } catch (Exception e) {
            heard.add(e.toString());
        }
    }
}
