package org.runspacelab.ui.soak;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.runspace.TimedLog;
import org.runspacelab.session.LabSession;

/** Follows every state: none changes that is final. Belongs to one thread. */
final class StateLedger {

    private static final int CHUNK = 1_024;
    private static final Set<String> FINAL = Set.of("Stopped", "Completed", "Failed", "Abandoned");

    private final LabSession session;
    private final Consumer<String> broken;
    /** By the names of pipelines and jobs, which none has twice. */
    private final Map<String, String> ended = new HashMap<>();
    /** The same as the pipelines and jobs themselves have said, a moment before or after the log. */
    private final Map<String, String> said = new HashMap<>();
    private long read;
    private long letGo;

    StateLedger(LabSession session, Consumer<String> broken) {
        this.session = session;
        this.broken = broken;
    }

    void follow() {
        TimedLog<StateChange> states = session.runspaces().states();
        long end = states.last();
        while (read < end) {
            var slice = states.after(read, CHUNK);
            letGo += slice.dropped();
            slice.items().forEach(this::met);
            read = slice.last();
        }
        session.runspaces().runspaces().forEach(this::look);
        for (RunspacePool pool : session.runspaces().pools()) {
            pool.runspaces().forEach(this::look);
        }
        for (ProcessJob job : session.jobs().jobs()) {
            look(job.name(), job.state().toString());
        }
    }

    /** How many changes the log let go before they were read here. */
    long letGo() {
        return letGo;
    }

    private void met(StateChange change) {
        if (change.of() == StateChange.Of.PIPELINE || change.of() == StateChange.Of.JOB) {
            String before = ended.get(change.source());
            if (before != null) {
                broken.accept("%s was %s and then became %s".formatted(change.source(), before, change.state()));
            }
            if (FINAL.contains(change.state())) {
                ended.put(change.source(), change.state());
            }
        }
    }

    private void look(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null) {
            look(pipeline.name(), pipeline.state().toString());
        }
    }

    private void look(String name, String state) {
        String before = said.get(name);
        if (before != null && !before.equals(state)) {
            broken.accept("%s said %s and now says %s".formatted(name, before, state));
        }
        if (FINAL.contains(state)) {
            said.put(name, state);
        }
    }
}
