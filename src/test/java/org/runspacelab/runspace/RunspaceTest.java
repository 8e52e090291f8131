package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class RunspaceTest {

    private final Bench bench = new Bench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void opensFromBeforeOpen() {
        Runspace runspace = bench.factory.createRunspace();
        assertThat(runspace.state()).isEqualTo(RunspaceState.BEFORE_OPEN);
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.NONE);

        runspace.open();

        assertThat(runspace.state()).isEqualTo(RunspaceState.OPENED);
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.AVAILABLE);
        assertThat(bench.states("runspace-1")).containsExactly("BeforeOpen", "Opening", "Opened");
        assertThat(runspace).hasToString("runspace-1 (Opened)");
    }

    @Test
    void opensOnlyOnceAndTheErrorNamesItsState() throws Exception {
        Runspace opened = bench.opened();
        Runspace closed = bench.opened();
        closed.close(Bench.LIMIT);

        assertRefused(opened::open, RunspaceState.OPENED, "Can't open runspace-1: it is Opened, and it opens only");
        assertRefused(closed::open, RunspaceState.CLOSED, "Can't open runspace-2: it is Closed");
    }

    @Test
    void hasARisingIdAndANameThatCanBeChanged() {
        Runspace one = bench.factory.createRunspace();
        Runspace two = bench.factory.createRunspace("Zwei", true);

        two.setName("deux");

        assertThat(two.id()).isGreaterThan(one.id());
        assertThat(one.name()).isEqualTo("runspace-" + one.id());
        assertThat(two.name()).isEqualTo("deux");
        assertThat(two.isLight()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> two.setName(" "));
        assertThat(bench.factory.runspaces()).containsExactly(one, two);
    }

    @Test
    void runsOnePipelineAtATime() throws Exception {
        Runspace runspace = bench.opened();
        StubbornScript first = bench.stubborn();
        Pipeline running = bench.pipeline(runspace, first);
        Invocation handle = running.beginInvoke();
        first.awaitBegin();
        Pipeline second = bench.pipeline(runspace, _ -> "second");

        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.BUSY);
        assertRefused(second::beginInvoke, RunspaceState.OPENED,
                "Can't start a pipeline in runspace-1: it is Opened, and another pipeline runs in it");
        assertThat(second.state()).isEqualTo(PipelineState.NOT_STARTED);
        assertThat(runspace.latestPipeline()).isSameAs(running);

        first.end();
        running.endInvoke(handle, Bench.LIMIT);
        assertThat(second.endInvoke(second.beginInvoke(), Bench.LIMIT)).isEqualTo(List.of("second"));
        assertThat(runspace.latestPipeline()).isSameAs(second);
    }

    @Test
    void takesTheNextPipelineAsSoonAsTheLastOneSaysItHasEnded() {
        Runspace runspace = bench.opened();

        for (int i = 0; i < 500; i++) {
            Pipeline pipeline = bench.pipeline(runspace, _ -> null);
            pipeline.beginInvoke();
            Awaiting.until("it has ended", () -> pipeline.state().isFinal());
        }

        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.AVAILABLE);
    }

    @Test
    void startsAPipelineOnlyWhenOpened() throws Exception {
        Runspace fresh = bench.factory.createRunspace();
        Runspace closed = bench.opened();
        closed.close(Bench.LIMIT);

        assertRefused(() -> bench.pipeline(fresh, _ -> null).beginInvoke(), RunspaceState.BEFORE_OPEN,
                "Can't start a pipeline in runspace-1: it is BeforeOpen, and it has to be Opened");
        assertRefused(() -> bench.pipeline(closed, _ -> null).beginInvoke(), RunspaceState.CLOSED,
                "Can't start a pipeline in runspace-2: it is Closed");
    }

    @Test
    void isBusyWhileItsPipelineIsStopping() throws Exception {
        Runspace runspace = bench.opened();
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script);
        Invocation handle = pipeline.beginInvoke();
        script.awaitBegin();

        pipeline.stopAsync();

        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.BUSY);
        script.end();
        handle.await(Bench.LIMIT);
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.AVAILABLE);
    }

    @Test
    void closesAtOnceWhereNothingRuns() throws Exception {
        Runspace fresh = bench.factory.createRunspace();
        Runspace opened = bench.opened();

        assertThat(fresh.close(Duration.ZERO)).isTrue();
        assertThat(opened.close(Duration.ZERO)).isTrue();
        assertThat(opened.close(Duration.ZERO)).isTrue();

        assertThat(fresh.state()).isEqualTo(RunspaceState.CLOSED);
        assertThat(bench.states("runspace-2")).containsExactly("BeforeOpen", "Opening", "Opened", "Closing", "Closed");
        assertThat(opened.availability()).isEqualTo(RunspaceAvailability.NONE);
    }

    @Test
    void closingStopsTheRunningPipeline() throws Exception {
        Runspace runspace = bench.opened();
        Pipeline pipeline = bench.pipeline(runspace, Bench.sleeping());
        pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        assertThat(runspace.close(Bench.LIMIT)).isTrue();

        assertThat(runspace.state()).isEqualTo(RunspaceState.CLOSED);
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
    }

    @Test
    void closingWaitsNoLongerThanAskedForAPipelineThatIgnoresIt() throws Exception {
        Runspace runspace = bench.opened();
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script);
        pipeline.beginInvoke();
        script.awaitBegin();

        assertThat(runspace.close(Duration.ofMillis(1))).isFalse();
        assertThat(runspace.state()).isEqualTo(RunspaceState.CLOSING);
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.BUSY);

        script.end();
        assertThat(runspace.close(ChronoUnit.FOREVER.getDuration())).isTrue();
        assertThat(runspace.state()).isEqualTo(RunspaceState.CLOSED);
    }

    @Test
    void disposingClosesItAndTakesItOffTheList() {
        Runspace runspace = bench.opened();

        runspace.dispose();

        assertThat(runspace.state()).isEqualTo(RunspaceState.CLOSED);
        assertThat(bench.factory.runspaces()).isEmpty();
    }

    @Test
    void abandoningItsPipelineBreaksItWithAReason() throws Exception {
        Runspace runspace = bench.opened();
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script);
        pipeline.beginInvoke();
        script.awaitBegin();
        assertThat(runspace.reason()).isNull();

        pipeline.abandon();

        assertThat(runspace.state()).isEqualTo(RunspaceState.BROKEN);
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.NONE);
        assertThat(runspace.reason()).contains(pipeline.name()).contains("abandoned");
        assertThat(runspace.close(Duration.ZERO)).isTrue();
        assertThat(runspace.state()).isEqualTo(RunspaceState.BROKEN);
        assertRefused(() -> bench.pipeline(runspace, _ -> null).beginInvoke(), RunspaceState.BROKEN, "it is Broken");
    }

    @Test
    void aBrokenRunspaceStaysBrokenWhenTheAbandonedScriptEndsAfterAll() throws Exception {
        Runspace runspace = bench.opened();
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script);
        pipeline.beginInvoke();
        script.awaitBegin();
        runspace.closeAsync();
        pipeline.abandon();

        script.end();
        script.thread().join(Bench.LIMIT);

        assertThat(runspace.state()).isEqualTo(RunspaceState.BROKEN);
        assertThat(bench.states(runspace.name())).endsWith("Opened", "Closing", "Broken");
    }

    private static void assertRefused(Runnable call, RunspaceState state, String message) {
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(call::run)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.state()).isEqualTo(state));
    }
}
