package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.runspace.Script;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.VersionConflictException;

@Timeout(60)
class LabSessionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeClock clock = new FakeClock();
    private final LabSession session = new LabSession(clock);
    private final Semaphore gate = new Semaphore(0);

    @AfterEach
    void end() {
        gate.release(1_000);
        session.close();
    }

    @Test
    void anInjectionIsSeenByTheFirstPipelineThatReadsIt() throws Exception {
        Receipt receipt = session.inject("value", 100);
        clock.advance(Duration.ofMillis(3));

        run(context -> session.store().get("VALUE"));
        run(context -> session.store().get("value"));

        assertThat(receipt.outcome())
                .isEqualTo(new Receipt.Seen(Actor.pipeline("runspace-1"), Duration.ofMillis(3).toNanos()));
    }

    @Test
    void readingByTheUserIsNotSeeing() {
        Receipt receipt = session.inject("value", 100);

        assertThat(session.store().get("value")).isEqualTo(100);

        assertThat(receipt.isPending()).isTrue();
    }

    @Test
    void anInjectionThatIsWrittenOverUnreadSaysByWhom() throws Exception {
        Receipt first = session.inject("value", 1);
        Receipt second = session.inject("value", 2);
        run(context -> session.store().put("value", 3));

        assertThat(first.outcome()).isEqualTo(new Receipt.Overwritten(Actor.YOU, 0));
        assertThat(second.outcome()).isEqualTo(new Receipt.Overwritten(Actor.pipeline("runspace-1"), 0));
    }

    @Test
    void theEndOfTheSessionLeavesNoReceiptOpen() {
        Receipt before = session.inject("value", 1);
        clock.advance(Duration.ofSeconds(1));
        session.close();
        clock.advance(Duration.ofSeconds(1));
        Receipt after = session.inject("other", 1);

        assertThat(before.outcome()).isEqualTo(new Receipt.Unread(Duration.ofSeconds(1).toNanos()));
        assertThat(after.outcome()).isEqualTo(new Receipt.Unread(Duration.ofSeconds(2).toNanos()));
    }

    @Test
    void receiptsAreNumberedInTheSession() {
        assertThat(List.of(session.inject("a", 1), session.inject("b", 1), session.inject("a", 2)))
                .extracting(Receipt::id)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void anInjectionForAnotherVersionIsRefusedAndTheStoreUnchanged() {
        session.store().put("value", 1);
        session.store().put("value", 2);

        assertThatThrownBy(() -> session.inject(session.store(), "value", 9, OptionalLong.of(1)))
                .isInstanceOf(VersionConflictException.class);

        assertThat(session.store().get("value")).isEqualTo(2);
        assertThat(session.inject(session.store(), "value", 9, OptionalLong.of(2)).version()).isEqualTo(3);
    }

    @Test
    void aSessionWorksWhileAPipelineRuns() throws Exception {
        assertThat(session.isWorking()).isFalse();

        Invocation running = begin(_ -> {
            gate.acquire();
            return null;
        });
        assertThat(session.isWorking()).isTrue();

        session.stopAll();
        assertThat(running.await(PATIENCE)).isTrue();
        assertThat(session.isWorking()).isFalse();
        assertThat(running.pipeline().state()).isEqualTo(PipelineState.STOPPED);
    }

    @Test
    void closingStopsWhatRunsAndClosesEveryRunspace() {
        Invocation running = begin(_ -> {
            gate.acquire();
            return null;
        });
        session.runspaces().createRunspace();

        session.close(PATIENCE);

        assertThat(running.pipeline().state()).isEqualTo(PipelineState.STOPPED);
        assertThat(session.runspaces().runspaces()).extracting(Runspace::state)
                .containsOnly(RunspaceState.CLOSED);
    }

    @Test
    void loopsThatIgnoreInterruptsAreAbandonedWithinOneBound() {
        List<Pipeline> loops = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            loops.add(begin(_ -> {
                gate.acquireUninterruptibly();
                return null;
            }).pipeline());
        }
        long begun = System.nanoTime();

        session.close(Duration.ofMillis(500));

        // In turn, the twelve would take twelve times as long.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(loops).extracting(Pipeline::state).containsOnly(PipelineState.ABANDONED);
        assertThat(session.runspaces().runspaces()).extracting(Runspace::state)
                .containsOnly(RunspaceState.BROKEN);
    }

    @Test
    void closingIsAlsoWithinItsBoundByItself() {
        Pipeline loop = begin(_ -> {
            gate.acquireUninterruptibly();
            return null;
        }).pipeline();
        long begun = System.nanoTime();

        session.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(LabSession.CLOSE_LIMIT.plusSeconds(3));
        assertThat(loop.state()).isEqualTo(PipelineState.ABANDONED);
    }

    @Test
    void aBoundOfAnyLengthIsTaken() {
        session.close(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(session.isWorking()).isFalse();
    }

    @Test
    void anInterruptWhileClosingAbandonsTheRestAtOnce() {
        Pipeline loop = begin(_ -> {
            gate.acquireUninterruptibly();
            return null;
        }).pipeline();
        Thread.currentThread().interrupt();

        session.close(Duration.ofHours(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(loop.state()).isEqualTo(PipelineState.ABANDONED);
    }

    private void run(Script script) throws InterruptedException {
        assertThat(begin(script).await(PATIENCE)).isTrue();
    }

    private Invocation begin(Script script) {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        return session.runspaces().createPipeline().setRunspace(runspace).addScript(script).beginInvoke();
    }
}
