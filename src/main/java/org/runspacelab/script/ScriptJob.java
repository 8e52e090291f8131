package org.runspacelab.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process job as scripts use it, by the names of the contract. */
public final class ScriptJob {

    private final LabParent.Job job;

    ScriptJob(LabParent.Job job) {
        this.job = job;
    }

    public String getName() {
        return job.name();
    }

    /** By the original's name. */
    public String getState() {
        return job.state();
    }

    public @Nullable String getReason() {
        return job.reason();
    }

    /** The number of its process; null before that was started. */
    public @Nullable Long getPid() {
        return job.pid().isPresent() ? job.pid().getAsLong() : null;
    }

    /** Waits for its end; stopping the script ends the wait. */
    public void waitFor() throws InterruptedException {
        while (!job.waitFor(ScriptWaits.END)) {
            Interruptions.check();
        }
    }

    /** Its output that no earlier call returned. */
    public List<@Nullable Object> receive() {
        return job.receive();
    }

    public void kill() {
        job.kill();
    }

    /** Takes it off the session's list, and kills it where it has not ended. */
    public void remove() {
        job.remove();
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(job.name(), job.state());
    }
}
