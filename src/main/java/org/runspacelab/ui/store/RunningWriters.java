package org.runspacelab.ui.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.RunspacePool;

/** The names of the runspaces whose pipeline has not ended: who may still write. Callable from any thread. */
public final class RunningWriters implements Supplier<Set<String>> {

    private final RunspaceFactory runspaces;

    public RunningWriters(RunspaceFactory runspaces) {
        this.runspaces = runspaces;
    }

    @Override
    public Set<String> get() {
        Set<String> names = new HashSet<>();
        addRunning(runspaces.runspaces(), names);
        for (RunspacePool pool : runspaces.pools()) {
            addRunning(pool.runspaces(), names);
        }
        return names;
    }

    private static void addRunning(List<Runspace> some, Set<String> names) {
        for (Runspace runspace : some) {
            Pipeline pipeline = runspace.latestPipeline();
            if (pipeline != null && !pipeline.state().isFinal()) {
                names.add(runspace.name());
            }
        }
    }
}
