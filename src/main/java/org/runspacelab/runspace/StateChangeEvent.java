package org.runspacelab.runspace;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A runspace, pool, pipeline or job changes its state, as Java Flight Recorder keeps it. */
@Name("org.runspacelab.StateChange")
@Label("State Change")
@Category("Runspace Lab")
@Description("A runspace, a pool, a pipeline or a job has another state")
@StackTrace(false)
final class StateChangeEvent extends Event {

    @Label("Of")
    String of = "";

    @Label("Name")
    String source = "";

    @Label("State")
    String state = "";

    @Label("Reason")
    @Nullable String reason;

    /** Costs nothing where nobody records. */
    static void commit(StateChange change) {
        StateChangeEvent event = new StateChangeEvent();
        if (event.shouldCommit()) {
            event.of = change.of().toString();
            event.source = change.source();
            event.state = change.state();
            event.reason = change.reason();
            event.commit();
        }
    }
}
