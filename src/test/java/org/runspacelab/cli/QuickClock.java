package org.runspacelab.cli;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.runspacelab.store.ClockBehind;
import org.runspacelab.store.LabClock;

/** The system's clock, on which every sleep begins by putting it forward and then takes a hundredth of its time. */
final class QuickClock extends ClockBehind {

    private final Semaphore gate = new Semaphore(0);
    private final AtomicLong slept = new AtomicLong();
    private volatile boolean hanging;

    QuickClock() {
        super(LabClock.system());
    }

    /** From now on who sleeps goes on sleeping, whatever interrupts come. */
    void hang() {
        hanging = true;
    }

    void release() {
        gate.release(1_000);
    }

    @Override
    public long nanos() {
        return super.nanos() + slept.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        slept.addAndGet(duration.toNanos());
        if (hanging) {
            gate.acquireUninterruptibly();
        }
        super.sleep(duration.dividedBy(100));
    }
}
