package org.runspacelab.session;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LockLook;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.SynchronizedStore;

/**
 * Which thread waits for which at one moment: for a store that another has for itself, or for a lock of the virtual
 * machine. Belongs to one thread. Locks that scripts on virtual threads wait for are not known to the machine's own
 * tables, stores are.
 */
final class LockGraph {

    /** A thread waits for something that another thread holds. */
    private record Edge(String lock, long holder) {}

    private final ThreadMXBean machine = ManagementFactory.getThreadMXBean();
    private final Map<Long, Edge> edges = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    LockGraph(RunspaceFactory runspaces, SharedThings shared) {
        for (SynchronizedStore store : shared.stores()) {
            add("store " + store.name(), store.lockLook());
        }
        for (SharedVariable variable : shared.variables()) {
            add("shared variable " + variable.name(), variable.lockLook());
        }
        runspaces.runspaces().forEach(this::add);
        for (RunspacePool pool : runspaces.pools()) {
            pool.runspaces().forEach(this::add);
        }
    }

    private void add(String name, LockLook look) {
        Thread holder = look.holder();
        if (holder == null) {
            return;
        }
        Actor actor = look.actor();
        names.putIfAbsent(holder.threadId(), actor == null ? holder.getName() : actor.name());
        addMachineLock(holder);
        for (LockLook.Waiter waiter : look.waiting()) {
            Object key = waiter.key();
            String lock = key == null ? name : "%s to write \"%s\"".formatted(name, ValueText.line(key.toString()));
            edges.put(waiter.thread().threadId(), new Edge(lock, holder.threadId()));
            names.putIfAbsent(waiter.thread().threadId(), waiter.actor().name());
        }
    }

    private void add(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        Thread thread = pipeline == null ? null : pipeline.thread();
        if (thread != null) {
            names.put(thread.threadId(), runspace.name());
            addMachineLock(thread);
        }
    }

    private void addMachineLock(Thread thread) {
        if (!thread.isVirtual()) {
            addMachineLock(thread.threadId());
        }
    }

    private void addMachineLock(long thread) {
        ThreadInfo info = edges.containsKey(thread) ? null : machine.getThreadInfo(thread);
        if (info != null && info.getLockOwnerId() > 0) {
            edges.put(thread, new Edge("lock " + info.getLockName(), info.getLockOwnerId()));
            names.putIfAbsent(info.getLockOwnerId(), String.valueOf(info.getLockOwnerName()));
            addMachineLock(info.getLockOwnerId());
        }
    }

    /** Every circle once. */
    List<Deadlock> circles() {
        List<Deadlock> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Long start : List.copyOf(edges.keySet())) {
            List<Long> circle = circleFrom(start, seen);
            if (circle != null) {
                found.add(new Deadlock(circle.stream().map(this::waiting).toList()));
            }
        }
        return found;
    }

    /** The circle that the way from here leads into, unless it was found before. */
    private @Nullable List<Long> circleFrom(long start, Set<Long> seen) {
        List<Long> way = new ArrayList<>();
        Long at = start;
        while (at != null && seen.add(at)) {
            way.add(at);
            Edge edge = edges.get(at);
            at = edge == null ? null : (Long) edge.holder();
        }
        int from = at == null ? -1 : way.indexOf(at);
        return from < 0 ? null : fromLeast(way.subList(from, way.size()));
    }

    /** The same circle, so that two looks at it are equal. */
    private static List<Long> fromLeast(List<Long> circle) {
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }

    private Deadlock.Wait waiting(long thread) {
        Edge edge = edges.get(thread);
        return new Deadlock.Wait(names.getOrDefault(thread, "thread " + thread), edge == null ? "" : edge.lock());
    }
}
