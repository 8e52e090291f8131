package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;

@Timeout(60)
class LeakedThreadsTest {

    private final Bench bench = new Bench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void theThreadOfAnAbandonedPipelineIsListedUntilItEnds() throws Exception {
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(bench.opened(), script);
        pipeline.beginInvoke();
        script.awaitBegin();
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.factory.leakedThreads()).isEmpty();

        pipeline.abandon();

        assertThat(bench.factory.leakedThreads())
                .containsExactly(new LeakedThread("runspace-1 pipeline-1", "pipeline-1", 1_000_000_000L));
        script.end();
        Awaiting.ended(script.thread());
        assertThat(bench.factory.leakedThreads()).isEmpty();
    }

    @Test
    void aThreadThatAScriptLeftBehindIsListedOnceThePipelineHasEnded() throws Exception {
        CountDownLatch scriptGoesOn = new CountDownLatch(1);
        CountDownLatch threadGoesOn = new CountDownLatch(1);
        AtomicReference<Thread> left = new AtomicReference<>();
        Pipeline pipeline = bench.pipeline(bench.opened(), _ -> {
            left.set(new Thread(() -> awaits(threadGoesOn), "left"));
            left.get().start();
            scriptGoesOn.await();
            return null;
        });
        Invocation invocation = pipeline.beginInvoke();
        Awaiting.until("the thread is there", () -> left.get() != null && left.get().isAlive());
        assertThat(bench.factory.leakedThreads()).isEmpty();
        bench.clock.advance(Duration.ofSeconds(2));

        scriptGoesOn.countDown();
        pipeline.endInvoke(invocation, Bench.LIMIT);

        assertThat(bench.factory.leakedThreads())
                .containsExactly(new LeakedThread("left", "pipeline-1", 2_000_000_000L));
        threadGoesOn.countDown();
        Awaiting.ended(left.get());
        assertThat(bench.factory.leakedThreads()).isEmpty();
    }

    @Test
    void whatAnAbandonedPipelineHasStartedIsListedThoughItsScriptGoesOn() throws Exception {
        CountDownLatch helperGoesOn = new CountDownLatch(1);
        StubbornScript script = bench.stubborn();
        AtomicReference<Thread> helper = new AtomicReference<>();
        Pipeline pipeline = bench.pipeline(bench.opened(), context -> {
            ThreadGroup inner = new ThreadGroup("inner");
            helper.set(Thread.ofPlatform().group(inner).name("helper").start(() -> awaits(helperGoesOn)));
            return script.run(context);
        });
        pipeline.beginInvoke();
        script.awaitBegin();

        pipeline.abandon();

        assertThat(bench.factory.leakedThreads()).extracting(LeakedThread::name, LeakedThread::pipeline)
                .containsExactlyInAnyOrder(
                        tuple("runspace-1 pipeline-1", "pipeline-1"), tuple("helper", "pipeline-1"));
        script.end();
        Awaiting.ended(script.thread());
        assertThat(bench.factory.leakedThreads()).extracting(LeakedThread::name).containsExactly("helper");
        helperGoesOn.countDown();
        Awaiting.ended(helper.get());
        assertThat(bench.factory.leakedThreads()).isEmpty();
    }

    @Test
    void aThreadOfAnotherSessionIsNotListed() throws Exception {
        CountDownLatch threadGoesOn = new CountDownLatch(1);
        try (Bench other = new Bench()) {
            other.run(other.opened(), _ -> Thread.ofPlatform().start(() -> awaits(threadGoesOn)));

            assertThat(other.factory.leakedThreads()).hasSize(1);
            assertThat(bench.factory.leakedThreads()).isEmpty();
        } finally {
            threadGoesOn.countDown();
        }
    }

    @Test
    void whatEndsAThreadOfAScriptIsAnErrorOfItsRunspace() throws Exception {
        AtomicReference<Thread> started = new AtomicReference<>();
        bench.run(bench.opened(), _ -> {
            started.set(Thread.ofPlatform().name("own").start(() -> {
                throw new IllegalStateException("out of work");
            }));
            return null;
        });

        Awaiting.ended(started.get());

        assertThat(bench.lines()).extracting(HostLine::source, HostLine::stream, HostLine::text)
                .containsExactly(tuple(
                        "runspace-1", StreamKind.ERROR, "thread own: IllegalStateException: out of work"));
    }

    @Test
    void aPoolsThreadWhoseScriptStartedOneTakesOverNoOther() throws Exception {
        theNextOnesThreadIsAnother(Thread.ofPlatform());
    }

    /** As that of a java.net.http.HttpClient does. */
    @Test
    void soItIsWhereThatOneInheritsNothing() throws Exception {
        theNextOnesThreadIsAnother(Thread.ofPlatform().inheritInheritableThreadLocals(false));
    }

    private void theNextOnesThreadIsAnother(Thread.Builder.OfPlatform builder) throws Exception {
        CountDownLatch threadGoesOn = new CountDownLatch(1);
        RunspacePool pool = bench.pool(1, 1);
        AtomicReference<Thread> left = new AtomicReference<>();
        List<Thread> workers = new CopyOnWriteArrayList<>();
        Pipeline first = bench.pipeline(pool, _ -> {
            workers.add(Thread.currentThread());
            left.set(builder.name("left").start(() -> awaits(threadGoesOn)));
            return null;
        });
        Pipeline second = bench.pipeline(pool, _ -> workers.add(Thread.currentThread()));

        first.beginInvoke();
        second.endInvoke(second.beginInvoke(), Bench.LIMIT);

        assertThat(workers).hasSize(2).doesNotHaveDuplicates();
        assertThat(bench.factory.leakedThreads()).extracting(LeakedThread::pipeline).containsExactly(first.name());
        threadGoesOn.countDown();
        Awaiting.ended(left.get());
    }

    @Test
    void theLabsOwnThreadsAreNoScripts() throws Exception {
        Pipeline outer = bench.pipeline(bench.opened(), _ -> {
            Pipeline inner = bench.pipeline(bench.opened(), Bench.sleeping());
            inner.setTimeLimit(Duration.ofHours(1)).beginInvoke();
            bench.factory.stoppers().execute(() -> {});
            CompletableFuture<Integer> late = new CompletableFuture<>();
            return CompletableFuture.supplyAsync(() -> 1)
                    .thenCombine(late.completeOnTimeout(2, 1, TimeUnit.MILLISECONDS), Integer::sum)
                    .get();
        });

        outer.endInvoke(outer.beginInvoke(), Bench.LIMIT);

        assertThat(bench.factory.leakedThreads()).isEmpty();
    }

    @Test
    void whatIsStoppedDoesNotLeak() throws Exception {
        Pipeline pipeline = bench.pipeline(bench.opened(), Bench.sleeping());
        pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        pipeline.stop(Bench.LIMIT);
        pipeline.abandon();

        assertThat(bench.factory.leakedThreads()).isEmpty();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
