package org.runspacelab.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.job.JobScript;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.job.ProcessJobs;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.script.LabParent;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.SynchronizedQueue;
import org.runspacelab.store.SynchronizedStore;

/** What a session's scripts make things with: the session's own makers, so that all of it is seen there. */
record SessionParent(RunspaceFactory runspaces, Host host, SharedThings shared, ProcessJobs jobs)
        implements LabParent {

    @Override
    public SynchronizedStore store() {
        return shared.stores().getFirst();
    }

    @Override
    public SynchronizedStore createStore() {
        return shared.createStore();
    }

    @Override
    public SynchronizedQueue createQueue(int capacity) {
        return capacity == 0 ? shared.createQueue() : shared.createQueue(capacity);
    }

    @Override
    public SharedVariable createSharedVariable(@Nullable Object initial) {
        return shared.createSharedVariable(initial);
    }

    @Override
    public Job startJob(Map<String, @Nullable Object> variables, String text) {
        return new StartedJob(jobs.start(new JobScript.OfText(text), variables));
    }

    @Override
    public void abandon(Pipeline pipeline) {
        new SessionWork(runspaces, jobs, shared).abandon(pipeline);
    }

    @Override
    public void freeStores(Thread holder) {
        shared.stores().forEach(store -> store.breakLock(holder));
    }

    private record StartedJob(ProcessJob job) implements Job {

        @Override
        public String name() {
            return job.name();
        }

        @Override
        public String state() {
            return job.state().toString();
        }

        @Override
        public @Nullable String reason() {
            return job.reason();
        }

        @Override
        public OptionalLong pid() {
            return job.pid();
        }

        @Override
        public boolean waitFor(Duration limit) throws InterruptedException {
            return job.waitFor(limit);
        }

        @Override
        public List<@Nullable Object> receive() {
            return job.receive();
        }

        @Override
        public void kill() {
            job.kill();
        }

        @Override
        public void remove() {
            job.remove();
        }
    }
}
