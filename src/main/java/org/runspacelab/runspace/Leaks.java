package org.runspacelab.runspace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.runspacelab.store.LabClock;

/** The threads of abandoned pipelines. Callable from any thread. */
final class Leaks {

    private record Leak(Thread thread, LeakedThread description) {}

    private final LabClock clock;
    private final Map<Pipeline, Leak> leaks = new ConcurrentHashMap<>();

    Leaks(LabClock clock) {
        this.clock = clock;
    }

    void add(Pipeline pipeline, Thread thread) {
        leaks.put(pipeline, new Leak(thread, new LeakedThread(thread.getName(), pipeline.name(), clock.nanos())));
    }

    void remove(Pipeline pipeline) {
        leaks.remove(pipeline);
    }

    /** Those that still live, oldest first. */
    List<LeakedThread> living() {
        return leaks.values().stream()
                .filter(leak -> leak.thread().isAlive())
                .map(Leak::description)
                .sorted(Comparator.comparingLong(LeakedThread::since).thenComparing(LeakedThread::pipeline))
                .toList();
    }
}
