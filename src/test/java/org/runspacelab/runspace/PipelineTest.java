package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PipelineTest {

    private final Bench bench = new Bench();
    private final Runspace runspace = bench.opened();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void givesItsOutputInOrderAndTheResultLast() throws Exception {
        List<Object> output = bench.run(runspace, context -> {
            context.write(StreamKind.OUTPUT, 1);
            context.write(StreamKind.VERBOSE, "not output");
            context.write(StreamKind.OUTPUT, null);
            return "last";
        });

        assertThat(output).isEqualTo(Arrays.asList(1, null, "last"));
    }

    @Test
    void aResultOfNullIsNoOutput() throws Exception {
        assertThat(bench.run(runspace, _ -> null)).isEmpty();
    }

    @Test
    void passesArgumentsAndParametersToItsScript() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, context -> List.of(context.arguments(), context.parameters()))
                .addArgument("first")
                .addArgument(2)
                .addParameter("Count", 3);

        List<Object> output = pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT);

        assertThat(output).isEqualTo(List.of(List.of(List.of("first", 2), Map.of("Count", 3))));
    }

    @Test
    void argumentsCannotBeChangedByTheScript() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> bench.run(runspace, context -> context.parameters().put("a", 1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> bench.run(runspace, context -> context.arguments().add(1)));
    }

    @Test
    void withoutAScriptItIsNotStarted() {
        Pipeline pipeline = bench.factory.createPipeline().setRunspace(runspace);

        assertThatExceptionOfType(InvalidPipelineStateException.class)
                .isThrownBy(pipeline::beginInvoke)
                .withMessage("Can't start pipeline-1: it is NotStarted, and has no script: add one with addScript")
                .satisfies(e -> assertThat(e.state()).isEqualTo(PipelineState.NOT_STARTED));
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.AVAILABLE);
    }

    @Test
    void withoutARunspaceItIsNotStarted() {
        Pipeline pipeline = bench.factory.createPipeline().addScript(_ -> null);

        assertThatExceptionOfType(InvalidPipelineStateException.class)
                .isThrownBy(pipeline::beginInvoke)
                .withMessageContaining("it is NotStarted, and has no runspace");
    }

    @Test
    void aRefusedStartLeavesItNotStarted() throws Exception {
        Runspace later = bench.factory.createRunspace();
        Pipeline pipeline = bench.pipeline(later, _ -> "result");
        assertThatExceptionOfType(InvalidRunspaceStateException.class).isThrownBy(pipeline::beginInvoke);

        later.open();

        assertThat(pipeline.endInvoke(pipeline.beginInvoke(), Bench.LIMIT)).isEqualTo(List.of("result"));
    }

    @Test
    void completedIsItsEndWhereNothingGoesWrong() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, _ -> null);

        Invocation handle = pipeline.beginInvoke();
        handle.await(Bench.LIMIT);

        assertThat(handle.completed()).isTrue();
        assertThat(pipeline.state()).isEqualTo(PipelineState.COMPLETED);
        assertThat(pipeline.reason()).isNull();
        assertThat(bench.states(pipeline.name())).containsExactly("Running", "Completed");
        assertThat(pipeline).hasToString("pipeline-1 (Completed)");
    }

    @Test
    void failsWithWhatItsScriptThrows() throws Exception {
        var thrown = new IOException("disk\nfull");
        Pipeline pipeline = bench.pipeline(runspace, _ -> {
            throw thrown;
        });

        Invocation handle = pipeline.beginInvoke();

        assertThatThrownBy(() -> pipeline.endInvoke(handle, Bench.LIMIT)).isSameAs(thrown);
        assertThat(pipeline.state()).isEqualTo(PipelineState.FAILED);
        assertThat(pipeline.error()).isSameAs(thrown);
        assertThat(pipeline.reason()).isEqualTo("IOException: disk");
        assertThat(pipeline.streams().of(StreamKind.ERROR)).isEqualTo(List.of("IOException: disk"));
        assertThat(bench.lines()).extracting(HostLine::source, HostLine::stream, HostLine::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("runspace-1", StreamKind.ERROR, "IOException: disk"));
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.AVAILABLE);
    }

    @Test
    void anErrorIsRethrownWrapped() {
        var thrown = new StackOverflowError();

        assertThatThrownBy(() -> bench.run(runspace, _ -> {
                    throw thrown;
                }))
                .isInstanceOf(ExecutionException.class)
                .hasCause(thrown)
                .hasMessage("StackOverflowError");
    }

    @Test
    void endsThoughTheTextOfItsErrorCannotBeMade() {
        assertThatThrownBy(() -> bench.run(runspace, _ -> {
                    throw new Unspeakable();
                }))
                .isInstanceOf(Unspeakable.class);
        assertThat(runspace.latestPipeline().reason()).isEqualTo("Unspeakable");
    }

    @Test
    void theReasonIsMadeOnceOnItsOwnThread() {
        Thread here = Thread.currentThread();
        var thrown = new RuntimeException() {
            @Override
            public String getMessage() {
                return Thread.currentThread() == here ? "made by who asks" : "made there";
            }
        };

        assertThatThrownBy(() -> bench.run(runspace, _ -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(runspace.latestPipeline().reason()).contains("made there");
    }

    @Test
    void keepsThePartialOutputOfAFailedOrStoppedScript() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, context -> {
            context.write(StreamKind.OUTPUT, "partial");
            context.sleep(Duration.ofDays(1));
            return "never";
        });
        pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        assertThat(pipeline.streams().of(StreamKind.OUTPUT)).isEqualTo(List.of("partial"));
        pipeline.stop(Bench.LIMIT);

        assertThat(pipeline.streams().of(StreamKind.OUTPUT)).isEqualTo(List.of("partial"));
    }

    @Test
    void endInvokeWaitsNoLongerThanAskedAndCanBeCalledAgain() throws Exception {
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script);
        Invocation handle = pipeline.beginInvoke();
        script.awaitBegin();

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> pipeline.endInvoke(handle, Duration.ofMillis(1)))
                .withMessage("pipeline-1 is still Running after PT0.001S");

        script.end();
        assertThat(pipeline.endInvoke(handle, Bench.LIMIT)).isEqualTo(List.of("result"));
        assertThat(pipeline.endInvoke(handle, Duration.ZERO)).isEqualTo(List.of("result"));
    }

    @Test
    void endInvokeRefusesTheHandleOfAnother() throws Exception {
        Pipeline one = bench.pipeline(runspace, _ -> null);
        Pipeline two = bench.pipeline(bench.opened(), _ -> null);
        Invocation foreign = two.beginInvoke();
        one.beginInvoke();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.endInvoke(foreign, Bench.LIMIT))
                .withMessage("This handle belongs to pipeline-2, not to pipeline-1");
    }

    @Test
    void endInvokeSaysThatItWasStopped() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, Bench.sleeping());
        Invocation handle = pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        pipeline.stopAsync();

        assertThatExceptionOfType(PipelineStoppedException.class)
                .isThrownBy(() -> pipeline.endInvoke(handle, Bench.LIMIT))
                .withMessage("The pipeline was stopped: pipeline-1 is Stopped");
    }

    @Test
    void countsTheTurnsOfItsLoop() throws Exception {
        bench.run(runspace, context -> {
            for (int i = 0; i < 5; i++) {
                context.countTurn();
            }
            return null;
        });

        assertThat(runspace.latestPipeline().turns()).isEqualTo(5);
    }

    @Test
    void knowsWhenItStartedAndEnded() throws Exception {
        bench.clock.advance(Duration.ofSeconds(1));
        Pipeline pipeline = bench.pipeline(runspace, context -> {
            context.sleep(Duration.ofSeconds(5));
            return null;
        });
        assertThat(pipeline.times().running(bench.clock.nanos())).isZero();
        Invocation handle = pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(pipeline.times().running(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(2));
        bench.clock.advance(Duration.ofSeconds(3));
        pipeline.endInvoke(handle, Bench.LIMIT);
        bench.clock.advance(Duration.ofSeconds(90));

        assertThat(pipeline.times().started()).hasValue(1_000_000_000L);
        assertThat(pipeline.times().ended()).hasValue(6_000_000_000L);
        assertThat(pipeline.times().running(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(5));
        assertThat(pipeline.times().stopping(bench.clock.nanos())).isZero();
    }

    private static final class Unspeakable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new AssertionError("no words");
        }
    }
}
