package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceReaderCloseTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final GatedSource source = new GatedSource();
    private final ServiceReader reader = new ServiceReader(source, InstantSource.system(), LONG);

    @AfterEach
    void end() {
        reader.close();
        source.open(1000);
    }

    @Test
    void aClosedReaderSaysSo() {
        reader.close();

        assertThatThrownBy(reader::snapshot)
                .isInstanceOf(ServiceException.class).hasMessage("the service list is closed");
        assertThat(source.reads()).isZero();
    }

    @Test
    void closingEndsTheIdleThreadAndKeepsTheLastList() throws Exception {
        source.open(1);
        var snapshot = reader.snapshot();

        reader.close();
        reader.close();

        assertThat(source.threads().getFirst().join(LONG)).isTrue();
        assertThat(reader.last()).containsSame(snapshot);
    }

    @Test
    void closingEndsEveryWaitEvenWhileTheSourceHangs() throws Exception {
        var callers = Callers.startWaiting(reader, 4);
        source.awaitBegin();

        reader.close();

        for (var caller : callers) {
            assertThat(caller.answer()).failsWithin(Duration.ofSeconds(20)).withThrowableThat()
                    .havingCause().isInstanceOf(ServiceException.class).withMessage("the service list is closed");
        }
        assertThat(source.threads().getFirst().isAlive()).isTrue();
        source.open(1);
        assertThat(source.threads().getFirst().join(LONG)).isTrue();
    }

    @Test
    void closingInterruptsTheRead() throws Exception {
        var interrupted = new CountDownLatch(1);
        var sleeper = new InterruptibleSource(interrupted);
        var closing = new ServiceReader(sleeper, InstantSource.system(), LONG);
        var caller = Callers.start(closing);
        assertThat(sleeper.begun.await(20, TimeUnit.SECONDS)).isTrue();

        closing.close();

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.answer()).failsWithin(Duration.ofSeconds(20)).withThrowableThat()
                .havingCause().isInstanceOf(ServiceException.class).withMessage("the service list is closed");
    }

    private record InterruptibleSource(CountDownLatch begun, CountDownLatch interrupted) implements ServiceSource {
        InterruptibleSource(CountDownLatch interrupted) {
            this(new CountDownLatch(1), interrupted);
        }

        @Override
        public SourceInfo info() {
            return GatedSource.INFO;
        }

        @Override
        public List<ServiceRecord> read() throws InterruptedException {
            begun.countDown();
            try {
                assertThat(new CountDownLatch(1).await(20, TimeUnit.SECONDS)).isTrue();
                return List.of();
            } catch (InterruptedException closing) {
                interrupted.countDown();
                throw closing;
            }
        }
    }
}
