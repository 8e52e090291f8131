package org.runspacelab.session.recording;

import java.util.concurrent.CountDownLatch;
import org.runspacelab.session.Eventually;
import org.runspacelab.store.ClockBehind;
import org.runspacelab.store.LabClock;

/** The system's clock; a recorder that reads it waits until the gate is open. */
final class GatedClock extends ClockBehind {
    final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);

    GatedClock() {
        super(LabClock.system());
    }

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
        return super.nanos();
    }

    /** Waits until a recorder, whose file is open by then, has read it. */
    void awaitRecorder() {
        Eventually.until("a recorder waits", () -> reached.getCount() == 0);
    }

    private void awaitGate() {
        reached.countDown();
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
}
