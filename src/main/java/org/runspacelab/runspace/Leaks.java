package org.runspacelab.runspace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabThreads;

/**
 * The threads that go on though nobody waits for them: those of abandoned pipelines, and those that scripts started
 * and left behind. Callable from any thread.
 */
final class Leaks {

    private final RunspaceFactory factory;
    private final Map<Pipeline, Leak> abandoned = new ConcurrentHashMap<>();

    Leaks(RunspaceFactory factory) {
        this.factory = factory;
    }

    void add(Pipeline pipeline, Thread thread) {
        abandoned.put(pipeline, new Leak(pipeline, thread, factory.clock().nanos()));
    }

    void remove(Pipeline pipeline) {
        abandoned.remove(pipeline);
    }

    /** Those that still live, oldest first. Looks once through all threads of the process. */
    List<LeakedThread> living() {
        return Stream.concat(
                        abandoned.values().stream().filter(Leak::lives).map(Leak::description),
                        LabThreads.living().map(this::started).filter(Objects::nonNull))
                .sorted(Comparator.comparingLong(LeakedThread::since).thenComparing(LeakedThread::pipeline))
                .toList();
    }

    private @Nullable LeakedThread started(Thread thread) {
        ScriptThreads group = ScriptThreads.of(thread);
        return group == null || !group.isOf(factory) ? null : group.leaked(thread);
    }

    private record Leak(Pipeline pipeline, Thread thread, long since) {

        boolean lives() {
            return thread.isAlive();
        }

        LeakedThread description() {
            return new LeakedThread(thread.getName(), pipeline.name(), since);
        }
    }
}
