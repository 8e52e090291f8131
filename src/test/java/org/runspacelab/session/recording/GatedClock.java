package org.runspacelab.session.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.runspacelab.session.Eventually;
import org.runspacelab.store.LabClock;

/** The system's clock; a recorder that reads it waits until the gate is open. */
final class GatedClock implements LabClock {
    final CountDownLatch gate = new CountDownLatch(1);
    private final LabClock system = LabClock.system();

    /** Opens the gate once the calling thread waits for something. */
    void openOnceSomebodyWaits() {
        Thread waiting = Thread.currentThread();
        Thread.ofPlatform().daemon().start(() -> {
            Eventually.until("the end is waited for", () -> waiting.getState() == Thread.State.TIMED_WAITING);
            gate.countDown();
        });
    }

    @Override
    public long nanos() {
        if (Thread.currentThread().getName().equals("recorder")) {
            awaitGate();
        }
        return system.nanos();
    }

    private void awaitGate() {
        boolean interrupted = false;
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Instant instantOf(long nanos) {
        return system.instantOf(nanos);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        system.sleep(duration);
    }
}
