package org.runspacelab.runspace;

import java.time.Duration;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A pipeline that was asked to stop has come to its end, as Java Flight Recorder keeps it. */
@Name("org.runspacelab.Stop")
@Label("Stop")
@Category("Runspace Lab")
@Description("A pipeline that was asked to stop has ended")
@StackTrace(false)
final class StopEvent extends Event {

    @Label("Pipeline")
    String pipeline = "";

    @Label("State")
    String state = "";

    @Label("Asked to Ended")
    @Timespan(Timespan.NANOSECONDS)
    long took;

    /** Does nothing where it was never asked. */
    static void commit(Pipeline pipeline, PipelineState state, PipelineTimes times) {
        StopEvent event = new StopEvent();
        if (times.stopAsked().isPresent() && times.ended().isPresent() && event.shouldCommit()) {
            Duration stopping = times.stopping(times.ended().getAsLong());
            event.pipeline = pipeline.name();
            event.state = state.toString();
            event.took = stopping.toNanos();
            event.commit();
        }
    }
}
