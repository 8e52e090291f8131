package org.runspacelab.job;

import java.time.Duration;
import java.util.Map;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.LabClock;

/** A parent that says the number of its job's process and waits to be killed. */
public final class OrphanMain {

    private OrphanMain() {}

    public static void main(String[] args) throws Exception {
        ProcessJobs jobs = new ProcessJobs(new RunspaceFactory(LabClock.system()));
        ProcessJob job = jobs.start(Scripts.of(Scripts.Spin.class), Map.of());
        while (job.receive().isEmpty()) {
            Thread.onSpinWait();
        }
        System.out.println(job.pid().orElseThrow());
        job.waitFor(Duration.ofMinutes(1));
    }
}
