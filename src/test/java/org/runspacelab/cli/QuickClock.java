package org.runspacelab.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.runspacelab.store.LabClock;

/** The system's clock, on which every sleep takes a hundredth of its time. */
final class QuickClock implements LabClock {

    private final LabClock system = LabClock.system();
    private final Semaphore gate = new Semaphore(0);
    private volatile boolean hanging;

    /** From now on who sleeps goes on sleeping, whatever interrupts come. */
    void hang() {
        hanging = true;
    }

    void release() {
        gate.release(1_000);
    }

    @Override
    public long nanos() {
        return system.nanos();
    }

    @Override
    public Instant instantOf(long nanos) {
        return system.instantOf(nanos);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (hanging) {
            gate.acquireUninterruptibly();
        }
        system.sleep(duration.dividedBy(100));
    }
}
