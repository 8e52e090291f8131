package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.Other;
import org.runspacelab.store.SynchronizedStore;

@Timeout(60)
class PipelineStopTest {

    private final Bench bench = new Bench();
    private final Runspace runspace = bench.opened();
    private final StubbornScript script = bench.stubborn();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void notStartedItIsStoppedAtOnceAndNeverStarts() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, script);

        assertThat(pipeline.stop(Duration.ZERO)).isTrue();

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
        assertThatExceptionOfType(InvalidPipelineStateException.class)
                .isThrownBy(pipeline::beginInvoke)
                .withMessageContaining("it is Stopped, and does not run again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSleepIsEndedAtOnce(boolean light) throws Exception {
        Pipeline pipeline = bench.pipeline(bench.opened(light), Bench.sleeping());
        pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        assertThat(pipeline.stop(Bench.LIMIT)).isTrue();

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
        assertThat(bench.states(pipeline.name())).containsExactly("Running", "Stopping", "Stopped");
        assertThat(bench.clock.nanos()).isZero();
        assertThat(bench.lines()).isEmpty();
        assertThat(pipeline.reason()).isNull();
    }

    @Test
    void aWaitForALockedStoreIsEndedAtOnce() throws Exception {
        var store = new SynchronizedStore("shared", bench.clock);
        var held = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var holder = Other.run(() -> store.withLock(() -> {
            held.countDown();
            Awaiting.open(letGo);
            return null;
        }));
        Awaiting.open(held);
        Pipeline pipeline = bench.pipeline(runspace, _ -> store.put("key", 1));
        pipeline.beginInvoke();
        Awaiting.blocked(pipeline.thread());

        assertThat(pipeline.stop(Bench.LIMIT)).isTrue();

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
        letGo.countDown();
        holder.result();
        assertThat(store).isEmpty();
    }

    @Test
    void stopAsyncReturnsWhileTheScriptGoesOn() throws Exception {
        Pipeline pipeline = started();

        pipeline.stopAsync();

        script.awaitInterrupt();
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);
        assertThat(pipeline.thread()).isSameAs(script.thread());
    }

    @Test
    void stopWaitsNoLongerThanAsked() throws Exception {
        Pipeline pipeline = started();

        assertThat(pipeline.stop(Duration.ofMillis(1))).isFalse();

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);
    }

    @Test
    void aLateCompletionWhileStoppingIsStopped() throws Exception {
        Pipeline pipeline = started();
        pipeline.stopAsync();

        script.end();

        assertThat(pipeline.stop(Bench.LIMIT)).isTrue();
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
        assertThat(pipeline.streams().of(StreamKind.OUTPUT)).containsExactly("result");
        assertThat(bench.states(pipeline.name())).containsExactly("Running", "Stopping", "Stopped");
    }

    @Test
    void aLateErrorWhileStoppingIsStopped() throws Exception {
        Pipeline pipeline = started();
        pipeline.stopAsync();

        script.fail(new IllegalStateException("late"));

        assertThat(pipeline.stop(Bench.LIMIT)).isTrue();
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
        assertThat(pipeline.error()).isNull();
        assertThat(bench.lines()).isEmpty();
    }

    @Test
    void knowsHowLongTheStoppingTook() throws Exception {
        Pipeline pipeline = started();
        bench.clock.advance(Duration.ofSeconds(1));
        pipeline.stopAsync();

        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(pipeline.times().stopping(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(2));
        pipeline.stopAsync();
        bench.clock.advance(Duration.ofSeconds(1));
        script.end();
        pipeline.stop(Bench.LIMIT);

        assertThat(pipeline.times().stopping(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(3));
        assertThat(pipeline.times().running(bench.clock.nanos())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void anEndedOneStaysAsItIs() throws Exception {
        bench.run(runspace, _ -> null);
        Pipeline completed = runspace.latestPipeline();

        assertThat(completed.stop(Duration.ZERO)).isTrue();
        completed.abandon();

        assertThat(completed.state()).isEqualTo(PipelineState.COMPLETED);
        assertThat(completed.times().stopAsked()).isEmpty();
        assertThat(runspace.state()).isEqualTo(RunspaceState.OPENED);
    }

    @Test
    void abandonedItIsSoAtOnceThoughItsThreadGoesOn() throws Exception {
        Pipeline pipeline = bench.pipeline(runspace, script);
        Invocation handle = pipeline.beginInvoke();
        script.awaitBegin();
        pipeline.stopAsync();

        pipeline.abandon();

        assertThat(pipeline.state()).isEqualTo(PipelineState.ABANDONED);
        assertThat(handle.completed()).isTrue();
        assertThat(pipeline.thread()).isSameAs(script.thread());
        assertThatExceptionOfType(PipelineStoppedException.class)
                .isThrownBy(() -> pipeline.endInvoke(handle, Duration.ZERO))
                .withMessageContaining("pipeline-1 is Abandoned");
        assertThat(runspace.reason()).isEqualTo("pipeline-1 was abandoned: it did not stop when asked");
    }

    @Test
    void abandonedItStaysSoWhateverItsScriptDoesLater() throws Exception {
        Pipeline pipeline = started();
        pipeline.abandon();
        bench.clock.advance(Duration.ofSeconds(5));

        script.fail(new IllegalStateException("late"));
        Awaiting.ended(script.thread());

        assertThat(pipeline.state()).isEqualTo(PipelineState.ABANDONED);
        assertThat(pipeline.error()).isNull();
        assertThat(pipeline.thread()).isNull();
        assertThat(pipeline.times().ended()).hasValue(0);
        assertThat(bench.states(pipeline.name())).containsExactly("Running", "Abandoned");
    }

    /** An interrupt closes the channel that a script is blocked on: code that may be anybody's. */
    @Test
    void theInterruptRunsUnderNoLock() throws Exception {
        var begun = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Pipeline pipeline = bench.pipeline(runspace, _ -> new SlowToClose(closing, goOn).block(begun));
        pipeline.beginInvoke();
        Awaiting.open(begun);
        var stopper = Other.run(pipeline::stopAsync);
        Awaiting.open(closing);

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);
        assertThatExceptionOfType(InvalidPipelineStateException.class)
                .isThrownBy(() -> Other.call(pipeline::beginInvoke).result());

        goOn.countDown();
        stopper.result();
        assertThat(pipeline.stop(Bench.LIMIT)).isTrue();
    }

    private Pipeline started() throws InterruptedException {
        Pipeline pipeline = bench.pipeline(runspace, script);
        pipeline.beginInvoke();
        script.awaitBegin();
        return pipeline;
    }

    private static final class SlowToClose extends AbstractInterruptibleChannel {

        private final CountDownLatch closing;
        private final CountDownLatch goOn;

        SlowToClose(CountDownLatch closing, CountDownLatch goOn) {
            this.closing = closing;
            this.goOn = goOn;
        }

        /** Blocks as reading from a device does: no interrupt ends it, only closing. */
        Object block(CountDownLatch begun) throws Exception {
            boolean completed = false;
            begin();
            try {
                begun.countDown();
                Awaiting.until("the channel is closed", () -> !isOpen());
                completed = true;
            } finally {
                end(completed);
            }
            return null;
        }

        @Override
        protected void implCloseChannel() {
            closing.countDown();
            try {
                Awaiting.open(goOn);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
