package org.runspacelab.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.LabClock;

/**
 * Looks for scripts that wait for each other in a circle, at most once a second however often it is asked, and writes
 * each circle to the host once. A wait for a store ends by itself after its limit; one for another lock does not.
 * Callable from any thread.
 */
public final class DeadlockWatch {

    private static final long STEP = Duration.ofSeconds(1).toNanos();

    private final RunspaceFactory runspaces;
    private final SharedThings shared;
    private final Host host;
    private final LabClock clock;
    // Guarded by this.
    private List<Deadlock> found = List.of();
    private Set<Deadlock> told = new HashSet<>();
    private @Nullable Long looked;

    DeadlockWatch(RunspaceFactory runspaces, SharedThings shared, Host host, LabClock clock) {
        this.runspaces = runspaces;
        this.shared = shared;
        this.host = host;
        this.clock = clock;
    }

    /** The circles of the last look. */
    public synchronized List<Deadlock> found() {
        long now = clock.nanos();
        if (looked == null || now - looked >= STEP) {
            looked = now;
            // Two looks: what is in both was no passing moment between two locks.
            List<Deadlock> twice = new LockGraph(runspaces, shared).circles();
            found = twice.isEmpty() ? twice : confirmed(twice);
            tell();
        }
        return found;
    }

    private List<Deadlock> confirmed(List<Deadlock> first) {
        List<Deadlock> second = new LockGraph(runspaces, shared).circles();
        return first.stream().filter(second::contains).toList();
    }

    private void tell() {
        Set<Deadlock> still = new HashSet<>(found);
        for (Deadlock each : found) {
            if (!told.contains(each)) {
                host.ui().writeErrorLine("deadlock: " + each.text());
            }
        }
        told = still;
    }
}
