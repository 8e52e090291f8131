package org.runspacelab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.store.LabClock;

class UiPulseTest {

    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
    private final UiPulse pulse = new UiPulse(LabClock.system(), posted::add);

    @AfterEach
    void close() {
        pulse.close();
    }

    @Test
    void whereNothingChangedNothingIsPosted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(5);
        pulse.add(_ -> {
            asked.countDown();
            return null;
        });

        pulse.start();

        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(posted).isEmpty();
        assertThat(pulse.posted()).isZero();
    }

    @Test
    void theNextPulseBeginsOnlyAfterTheLastOneRan() throws InterruptedException {
        AtomicInteger gathered = new AtomicInteger();
        pulse.add(_ -> {
            gathered.incrementAndGet();
            return () -> {};
        });
        pulse.start();

        Runnable first = posted.poll(20, TimeUnit.SECONDS);

        assertThat(first).isNotNull();
        assertThat(gathered).hasValue(1);
        assertThat(posted).isEmpty();
        first.run();
        assertThat(posted.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(gathered).hasValue(2);
    }

    @Test
    void aSourceThatFailsDoesNotEndThePulseOfTheOthers() throws InterruptedException {
        pulse.add(_ -> {
            throw new IllegalStateException("a test's own failure");
        });
        AtomicInteger applied = new AtomicInteger();
        pulse.add(_ -> applied::incrementAndGet);

        pulse.start();
        for (int i = 0; i < 2; i++) {
            Runnable changes = posted.poll(20, TimeUnit.SECONDS);
            assertThat(changes).isNotNull();
            changes.run();
        }

        assertThat(applied).hasValue(2);
    }

    @Test
    void changesOfAllSourcesTravelTogether() throws InterruptedException {
        AtomicInteger applied = new AtomicInteger();
        pulse.add(_ -> applied::incrementAndGet);
        pulse.add(_ -> applied::incrementAndGet);

        pulse.start();
        Runnable changes = posted.poll(20, TimeUnit.SECONDS);

        assertThat(changes).isNotNull();
        changes.run();
        assertThat(applied).hasValue(2);
    }
}
