package org.runspacelab.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.Script;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/**
 * A pool of runspaces that works on more items than it has runspaces: each item n writes key n with the value n times
 * ten. The parent collects finished pipelines as the source document's helper does: once without waiting, then
 * waiting until none remains.
 */
final class PoolScenario implements Scenario {

    private static final int USUAL_ITEMS = 5;
    private static final int MAX_ITEMS = 100_000;
    private static final int USUAL_MAX = 10;
    private static final int MAX_RUNSPACES = 1_000;
    /** What one item takes besides writing: long enough to see it run. */
    private static final Duration USUAL_WORK = Duration.ofMillis(300);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AT_ONCE = Duration.ZERO;

    /** As many as are observed one by one. */
    private static final int MAX_OBSERVED = 1_000;

    @Override
    public String id() {
        return "runspace-pool";
    }

    @Override
    public Map<String, @Nullable Object> settingsToWatch() {
        return Map.of("items", 30, "max", 4, "work", Duration.ofSeconds(1));
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        Settings own = new Settings(settings);
        int items = own.number("items", USUAL_ITEMS, 1, MAX_ITEMS);
        int max = own.number("max", USUAL_MAX, 1, MAX_RUNSPACES);
        Duration work = own.duration("work", USUAL_WORK);
        return ParentRun.start(this, session, store, own.storeKeys(), parent -> {
            work(parent, items, max, work);
        });
    }

    private static void work(Parent parent, int items, int max, Duration work) throws Exception {
        RunspacePool pool = parent.session().runspaces().createRunspacePool(1, max);
        parent.endWith(pool::closeAsync);
        pool.open();
        List<Invocation> remaining = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            Pipeline pipeline = parent.session().runspaces().createPipeline().setRunspacePool(pool)
                    .addScript(timesTen(work)).addArgument(item).addArgument(parent.store());
            remaining.add(pipeline.beginInvoke());
            parent.remaining(remaining.size());
        }
        collectFinished(parent, remaining);
        parent.say("Remaining runspace jobs: " + remaining.size());
        while (!remaining.isEmpty()) {
            remaining.getFirst().await(LOOK);
            collectFinished(parent, remaining);
        }
        parent.say("Remaining runspace jobs: 0");
        parent.observe("store", content(parent.store(), Math.min(items, MAX_OBSERVED)));
        parent.observe("remaining", remaining.size());
    }

    /** Ends what is finished, without waiting; throws what a script threw. */
    private static void collectFinished(Parent parent, List<Invocation> remaining) throws Exception {
        Iterator<Invocation> all = remaining.iterator();
        List<Invocation> left = new ArrayList<>(remaining.size());
        while (all.hasNext()) {
            Invocation invocation = all.next();
            if (invocation.completed()) {
                invocation.pipeline().endInvoke(invocation, AT_ONCE);
            } else {
                left.add(invocation);
            }
        }
        remaining.clear();
        remaining.addAll(left);
        parent.remaining(remaining.size());
    }

    private static Script timesTen(Duration work) {
        return context -> {
            int item = (Integer) Objects.requireNonNull(context.arguments().get(0));
            SynchronizedStore hash = (SynchronizedStore) Objects.requireNonNull(context.arguments().get(1));
            if (work.isPositive()) {
                context.sleep(work);
            }
            hash.put(item, item * 10);
            return null;
        };
    }

    private static Map<Object, @Nullable Object> content(SynchronizedStore store, int items) {
        Map<Object, @Nullable Object> content = new LinkedHashMap<>();
        for (int item = 1; item <= items; item++) {
            content.put(item, store.get(item));
        }
        return content;
    }
}
