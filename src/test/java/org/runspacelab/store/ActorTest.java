package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void outsideEveryPipelineTheUserActs() {
        assertThat(Actor.current()).isEqualTo(Actor.YOU);
    }

    @Test
    void insideItIsTheInnermost() throws Exception {
        Actor outer = Actor.pipeline("outer");
        Actor inner = Actor.pipeline("inner");

        outer.call(() -> {
            assertThat(Actor.current()).isEqualTo(outer);
            assertThat(inner.<Actor>call(Actor::current)).isEqualTo(inner);
            return assertThat(Actor.current()).isEqualTo(outer);
        });

        assertThat(Actor.current()).isEqualTo(Actor.YOU);
    }

    @Test
    void threadsThatARunStartsActAsItForAsLongAsTheyLive() throws Exception {
        Actor run = Actor.pipeline("runspace-1");
        Map<String, Actor> acting = new ConcurrentHashMap<>();
        List<Thread> children = new CopyOnWriteArrayList<>();
        List<Thread> threads = run.call(() -> List.of(
                Thread.ofPlatform().unstarted(() -> acting.put("platform", Actor.current())),
                Thread.ofVirtual().unstarted(() -> acting.put("virtual", Actor.current())),
                new Thread(() -> {
                    Thread child = Thread.ofVirtual().unstarted(() -> acting.put("child's child", Actor.current()));
                    child.start();
                    children.add(child);
                })));

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            Awaiting.ended(thread);
        }
        Awaiting.ended(children.getFirst());

        assertThat(acting).hasSize(3).allSatisfy((_, actor) -> {
            assertThat(actor).isEqualTo(run);
            assertThat(actor.reads()).as("it does not keep what the run has read").isNull();
        });
        assertThat(Actor.current()).isEqualTo(Actor.YOU);
    }

    @Test
    void aRunKnowsWhetherItStartedThreads() throws Exception {
        Actor run = Actor.pipeline("runspace-1");

        run.call(() -> LabThreads.daemon().unstarted(() -> {}));
        assertThat(run.hasStartedThreads()).as("one of the lab's own").isFalse();
        run.call(() -> new Thread(() -> {}));
        assertThat(run.hasStartedThreads()).isTrue();
    }

    @Test
    void aThreadOfTheCommonPoolActsForNobodyInParticular() throws Exception {
        Actor run = Actor.pipeline("runspace-1");

        Actor acting = run.call(() -> CompletableFuture.supplyAsync(Actor::current).get());

        assertThat(acting).isEqualTo(Actor.YOU);
    }

    /** Which the first delayed task of the process starts, for all that follow. */
    @Test
    void neitherDoesTheThreadThatWatchesTheTimeForThatPoolNorOneThatIsStartedThere() throws Exception {
        Actor run = Actor.pipeline("runspace-1");
        AtomicReference<Thread> watching = new AtomicReference<>();
        AtomicReference<Actor> child = new AtomicReference<>();
        CompletableFuture<Object> late = new CompletableFuture<>();
        CompletableFuture<Actor> acting = late.handle((_, _) -> {
            watching.set(Thread.currentThread());
            Thread started = new Thread(() -> child.set(Actor.current()));
            started.start();
            Awaiting.until("the thread has looked", () -> child.get() != null);
            return Actor.current();
        });

        run.call(() -> late.orTimeout(1, TimeUnit.MILLISECONDS));

        assertThat(acting.get(Awaiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Actor.YOU);
        assertThat(child).hasValue(Actor.YOU);
        assertThat(watching.get()).matches(LabThreads::isCommon).isNotInstanceOf(ForkJoinWorkerThread.class);
    }
}
