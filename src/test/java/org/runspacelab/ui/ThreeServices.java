package org.runspacelab.ui;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;

/** Three services that never change: what is tested is the way to the screen. A read can be held up. */
final class ThreeServices implements ServiceSource {

    private final ReentrantLock reading = new ReentrantLock();

    /** Reads wait from now on; called by one thread. */
    void hold() {
        reading.lock();
    }

    /** Called by the same. */
    void letGo() {
        reading.unlock();
    }

    @Override
    public SourceInfo info() {
        return new SourceInfo("three", SourceInfo.Kind.SERVICES, "three services for tests");
    }

    @Override
    public List<ServiceRecord> read() throws InterruptedException {
        reading.lockInterruptibly();
        reading.unlock();
        return List.of(
                ServiceRecord.of("cron", ServiceStatus.RUNNING, "running", "three"),
                ServiceRecord.of("nginx", ServiceStatus.STOPPED, "dead", "three"),
                ServiceRecord.of("ssh", ServiceStatus.RUNNING, "running", "three"));
    }
}
