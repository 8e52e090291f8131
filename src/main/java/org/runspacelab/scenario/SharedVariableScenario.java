package org.runspacelab.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.Script;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.SynchronizedStore;

/**
 * One runspace writes a shared variable, another reads and prints it. Then the conflict the source document warns of:
 * two runspaces read, add one and write, and lose each other's updates; with {@code update} none is lost.
 */
final class SharedVariableScenario implements Scenario {

    private static final String DATA = "Value from runspace 1";
    private static final int WORKERS = 2;
    private static final int ROUNDS = 50;
    /** Between reading and writing: where the other's write gets lost. */
    private static final Duration BETWEEN = Duration.ofMillis(1);
    /** So long one waits for the other to have begun. */
    private static final Duration MEETING = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "shared-variable";
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        return ParentRun.start(this, session, store, settings, parent -> {
            hand(parent);
            long lost = lost(parent, plain(new CountDownLatch(WORKERS)));
            parent.observe("lost", lost);
            parent.say("Read, add one, write: %d of %d updates were lost".formatted(lost, WORKERS * ROUNDS));
            long lostWithUpdate = lost(parent, cured());
            parent.observe("lostWithUpdate", lostWithUpdate);
            parent.say("With update: %d of %d were lost".formatted(lostWithUpdate, WORKERS * ROUNDS));
        });
    }

    private static void hand(Parent parent) throws Exception {
        SharedVariable shared = parent.session().shared().createSharedVariable(null);
        parent.invoke(with(parent, shared), context -> {
            context.variable("SharedVariable", SharedVariable.class).set(DATA);
            return null;
        });
        Object received = parent.invoke(with(parent, shared),
                context -> context.variable("SharedVariable", SharedVariable.class).get()).getLast();
        parent.observe("received", received);
        parent.say("Received: " + received);
    }

    private static Runspace with(Parent parent, SharedVariable shared) {
        Runspace runspace = parent.openRunspace();
        runspace.sessionState().setVariable("SharedVariable", shared);
        return runspace;
    }

    /** Lets all workers count one variable up at the same time; how much is missing at the end. */
    private static long lost(Parent parent, Script worker) throws Exception {
        SharedVariable counter = parent.session().shared().createSharedVariable(0);
        List<Invocation> running = new ArrayList<>();
        for (int w = 0; w < WORKERS; w++) {
            running.add(parent.begin(with(parent, counter), worker));
        }
        for (Invocation invocation : running) {
            parent.end(invocation);
        }
        return WORKERS * ROUNDS - number(counter.get());
    }

    /** @param read so often the variable has to be read before it is written first: one update is lost in any case */
    private static Script plain(CountDownLatch read) {
        return context -> {
            SharedVariable counter = context.variable("SharedVariable", SharedVariable.class);
            for (int round = 0; round < ROUNDS; round++) {
                long before = number(counter.get());
                read.countDown();
                read.await(MEETING.toMillis(), TimeUnit.MILLISECONDS);
                context.sleep(BETWEEN);
                counter.set(before + 1);
                context.countTurn();
            }
            return null;
        };
    }

    private static Script cured() {
        return context -> {
            SharedVariable counter = context.variable("SharedVariable", SharedVariable.class);
            for (int round = 0; round < ROUNDS; round++) {
                counter.update(value -> number(value) + 1);
                context.sleep(BETWEEN);
                context.countTurn();
            }
            return null;
        };
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
