package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.Script;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** Two scripts that wait for each other are told from two that run. */
@Timeout(60)
class DeadlockTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final SynchronizedStore first = session.store();
    private final SynchronizedStore second = session.shared().createStore();
    private final CountDownLatch both = new CountDownLatch(2);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void twoStoresTakenTheWrongWayRound() {
        start(_ -> first.withLock(() -> {
            meet();
            return second.put("a", 1);
        }));
        start(_ -> second.withLock(() -> {
            meet();
            return first.put("b", 2);
        }));

        Awaiting.until("the circle is found", () -> !session.deadlocks().isEmpty());

        assertThat(session.deadlocks()).extracting(Deadlock::text).containsExactly(
                "runspace-1 waits for store hash-2 to write \"a\", held by runspace-2; "
                        + "runspace-2 waits for store hash to write \"b\", held by runspace-1");
        assertThat(lines()).containsExactly("deadlock: " + session.deadlocks().getFirst().text());
    }

    @Test
    void aStoreAndALockOfTheScriptsOwn() {
        ReentrantLock own = new ReentrantLock();
        Pipeline holder = start(_ -> {
            own.lockInterruptibly();
            meet();
            return first.put("a", 1);
        });
        start(_ -> first.withLock(() -> {
            meet();
            own.lockInterruptibly();
            return null;
        }));

        Awaiting.until("the circle is found", () -> !session.deadlocks().isEmpty());

        assertThat(session.deadlocks().getFirst().text())
                .contains("runspace-1 waits for store hash to write \"a\", held by runspace-2")
                .contains("runspace-2 waits for lock java.util.concurrent.locks.ReentrantLock");
        holder.stopAsync();
        Awaiting.until("it is over", () -> session.deadlocks().isEmpty());
    }

    @Test
    void waitingAloneIsNoDeadlock() {
        start(_ -> first.withLock(() -> {
            meet();
            new CountDownLatch(1).await();
            return null;
        }));
        start(_ -> {
            meet();
            return first.put("a", 1);
        });
        Awaiting.until("one waits", () -> !first.lockLook().waiting().isEmpty());

        assertThat(session.deadlocks()).isEmpty();
        assertThat(lines()).isEmpty();
    }

    private void meet() throws InterruptedException {
        both.countDown();
        Awaiting.open(both);
    }

    private Pipeline start(Script script) {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = session.runspaces().createPipeline().setRunspace(runspace).addScript(script);
        pipeline.beginInvoke();
        return pipeline;
    }

    private List<String> lines() {
        return session.runspaces().lines().after(0, 100).items().stream().map(HostLine::text).toList();
    }
}
