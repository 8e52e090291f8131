package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.QueueEmptyException;
import org.runspacelab.store.QueueFullException;
import org.runspacelab.store.SynchronizedQueue;
import org.runspacelab.store.SynchronizedStore;

/**
 * Two runspaces and a synchronized queue: one puts data in, the other takes and prints it. Then what an empty and a
 * full queue do: they wait as long as they are told to, or say so at once, and nothing breaks.
 */
final class QueueScenario implements Scenario {

    private static final String DATA = "Data from runspace 1";
    private static final int CAPACITY = 2;
    private static final Duration USUAL_WAIT = Duration.ofMillis(500);

    @Override
    public String id() {
        return "queue";
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        Settings own = new Settings(settings);
        Duration wait = own.duration("wait", USUAL_WAIT);
        return ParentRun.start(this, session, store, own.storeKeys(), parent -> {
            Runspace first = parent.openRunspace();
            Runspace second = parent.openRunspace();
            hand(parent, first, second);
            showEmpty(parent, second, wait);
            showFull(parent, first, wait);
        });
    }

    private static void hand(Parent parent, Runspace first, Runspace second) throws Exception {
        SynchronizedQueue queue = parent.session().shared().createQueue();
        first.sessionState().setVariable("Queue", queue);
        second.sessionState().setVariable("Queue", queue);
        parent.invoke(first, context -> {
            context.variable("Queue", SynchronizedQueue.class).enqueue(DATA);
            return null;
        });
        Object received = parent.invoke(second,
                context -> context.variable("Queue", SynchronizedQueue.class).dequeue()).getLast();
        parent.observe("received", received);
        parent.say("Received: " + received);
    }

    private static void showEmpty(Parent parent, Runspace taker, Duration wait) throws Exception {
        Object error = parent.invoke(taker, context -> {
            SynchronizedQueue queue = context.variable("Queue", SynchronizedQueue.class);
            if (queue.tryDequeue(wait) != null) {
                throw new IllegalStateException("something came out of the empty queue");
            }
            try {
                return queue.dequeue();
            } catch (QueueEmptyException e) {
                return e.getMessage();
            }
        }).getLast();
        parent.observe("empty", error);
        parent.say("Empty, after waiting %d ms: %s".formatted(wait.toMillis(), error));
    }

    private static void showFull(Parent parent, Runspace giver, Duration wait) throws Exception {
        giver.sessionState().setVariable("Bounded", parent.session().shared().createQueue(CAPACITY));
        Object error = parent.invoke(giver, context -> {
            SynchronizedQueue queue = context.variable("Bounded", SynchronizedQueue.class);
            for (int item = 1; item <= CAPACITY; item++) {
                queue.enqueue("item " + item);
            }
            if (queue.tryEnqueue("one too many", wait)) {
                throw new IllegalStateException("the full queue took one more");
            }
            try {
                queue.enqueue("one too many");
                return null;
            } catch (QueueFullException e) {
                return e.getMessage();
            }
        }).getLast();
        parent.observe("full", error);
        parent.say("Full, after waiting %d ms: %s".formatted(wait.toMillis(), error));
    }
}
