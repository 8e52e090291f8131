package org.runspacelab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void whatWasAskedForBeforeTheEndIsDone() throws InterruptedException {
        Background background = new Background(Duration.ofDays(1));
        CountDownLatch goesOn = new CountDownLatch(1);
        background.run(() -> {
            begun.countDown();
            goesOn.await();
            return true;
        }, _ -> {}, _ -> {});
        background.write(() -> {
            done.countDown();
            return true;
        }, _ -> {}, _ -> {});
        begun.await();

        background.close();
        goesOn.countDown();

        background.awaitWritten(System.nanoTime() + Duration.ofSeconds(30).toNanos());
        assertThat(done.getCount()).isZero();
    }

    @Test
    void whatWritesNoFileIsNotWaitedFor() throws InterruptedException {
        Background background = new Background(Duration.ofDays(1));
        background.run(() -> done.await(1, TimeUnit.DAYS), _ -> {}, _ -> {});

        background.close();

        background.awaitWritten(System.nanoTime() + Duration.ofDays(1).toNanos());
        done.countDown();
    }

    @Test
    void whatDoesNotEndIsInterrupted() throws InterruptedException {
        Background background = new Background(Duration.ofMillis(1));
        background.run(() -> {
            begun.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                done.countDown();
                return false;
            }
        }, _ -> {}, _ -> {});
        begun.await();

        background.close();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
