package org.runspacelab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.JobScript;
import org.runspacelab.job.JobState;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/** A job in another process, which gets a copy of the store: what it writes there never comes back. */
final class ProcessJobScenario implements Scenario {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "process-job";
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        Map<String, @Nullable Object> keys = new Settings(settings).storeKeys();
        keys.putIfAbsent("One", 1);
        return ParentRun.start(this, session, store, keys, ProcessJobScenario::runJob);
    }

    private static void runJob(Parent parent) throws Exception {
        SynchronizedStore hash = parent.store();
        parent.observe("before", hash.get("One"));
        parent.say("Value of hash.One before the job is " + hash.get("One"));
        ProcessJob job = parent.session().jobs()
                .start(new JobScript.OfClass(IncrementOne.class.getName()), Map.of("hash", hash));
        parent.endWith(job::stopAsync);
        if (!job.waitFor(LIMIT)) {
            throw new TimeoutException("%s is still %s after %s".formatted(job.name(), job.state(), LIMIT));
        }
        job.pid().ifPresent(pid -> parent.observe("pid", pid));
        if (job.state() != JobState.COMPLETED) {
            throw new IllegalStateException("%s %s: %s".formatted(job.name(), job.state(), job.reason()));
        }
        List<@Nullable Object> output = job.receive();
        parent.observe("inChild", output.isEmpty() ? null : output.getLast());
        parent.observe("after", hash.get("One"));
        parent.say("Value of hash.One in the child (process %d) is %s"
                .formatted(job.pid().orElse(0), output.isEmpty() ? "unknown" : output.getLast()));
        parent.say("Value of hash.One after the job is " + hash.get("One"));
    }
}
