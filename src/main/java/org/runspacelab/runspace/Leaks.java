package org.runspacelab.runspace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.LabThreads;

/**
 * The threads that go on though nobody waits for them: those of abandoned pipelines, and those that scripts started
 * and left behind. Callable from any thread.
 */
final class Leaks {

    private final LabClock clock;
    private final Map<Pipeline, Leak> abandoned = new ConcurrentHashMap<>();
    private final Map<Pipeline, LeftGroup> groups = new ConcurrentHashMap<>();

    Leaks(LabClock clock) {
        this.clock = clock;
    }

    void add(Pipeline pipeline, Thread thread) {
        abandoned.put(pipeline, new Leak(pipeline, thread, clock.nanos()));
    }

    void remove(Pipeline pipeline) {
        abandoned.remove(pipeline);
    }

    /** The script of a pipeline has ended, and has started threads. Called by its own thread. */
    void addStarted(Pipeline pipeline) {
        groups.values().removeIf(LeftGroup::isOver);
        LeftGroup group = new LeftGroup(pipeline, Thread.currentThread(), clock.nanos());
        if (!group.isOver()) {
            groups.put(pipeline, group);
        }
    }

    /** Those that still live, oldest first. */
    List<LeakedThread> living() {
        groups.values().removeIf(LeftGroup::isOver);
        return Stream.concat(
                        abandoned.values().stream().filter(Leak::lives),
                        groups.values().stream().flatMap(LeftGroup::living))
                .map(Leak::description)
                .sorted(Comparator.comparingLong(LeakedThread::since).thenComparing(LeakedThread::pipeline))
                .toList();
    }

    private record Leak(Pipeline pipeline, Thread thread, long since) {

        boolean lives() {
            return thread.isAlive();
        }

        LeakedThread description() {
            return new LeakedThread(thread.getName(), pipeline.name(), since);
        }
    }

    /** What lives in the group of a pipeline's thread is what its script has started, but for that thread itself. */
    private record LeftGroup(Pipeline pipeline, ThreadGroup group, Thread own, long since) {

        LeftGroup(Pipeline pipeline, Thread own, long since) {
            this(pipeline, own.getThreadGroup(), own, since);
        }

        boolean isOver() {
            return living().findAny().isEmpty();
        }

        Stream<Leak> living() {
            // One that is started meanwhile is found the next time.
            Thread[] threads = new Thread[group.activeCount() + 1];
            group.enumerate(threads);
            return Arrays.stream(threads)
                    .filter(Objects::nonNull)
                    .filter(thread -> thread != own && !LabThreads.isCommon(thread))
                    .map(thread -> new Leak(pipeline, thread, since));
        }
    }
}
