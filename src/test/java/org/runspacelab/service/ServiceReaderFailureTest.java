package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ServiceReaderFailureTest {
    private static final SourceInfo PROCESSES =
            new SourceInfo("broken", SourceInfo.Kind.PROCESSES, "processes of a test");

    private final BrokenSource source = new BrokenSource();
    private final ServiceReader reader = new ServiceReader(source, InstantSource.system(), Duration.ofSeconds(30));

    @AfterEach
    void end() {
        source.mayFail.countDown();
        reader.close();
    }

    static List<Throwable> failures() {
        return List.of(new IOException("no such pipe\nsecond line"), new IllegalStateException("no such pipe"),
                new CancellationException("no such pipe"),
                new UnsatisfiedLinkError("no such pipe"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfTheSourceReachesEveryWaitingCallerInOneLine(Throwable failure) {
        source.failure = failure;
        var callers = Callers.startWaiting(reader, 4);

        source.mayFail.countDown();

        for (var caller : callers) {
            assertThatThrownBy(() -> caller.answer().get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(ServiceException.class)
                    .hasMessage("the process list could not be read: no such pipe")
                    .hasCause(failure);
        }
        assertThat(source.reads).isEqualTo(1);
    }

    @Test
    void aFailureWithoutAMessageIsNamed() {
        source.failure = new IllegalStateException();
        source.mayFail.countDown();

        assertThatThrownBy(reader::snapshot)
                .hasMessage("the process list could not be read: IllegalStateException");
    }

    @Test
    void theNextReadAfterAFailureMaySucceed() throws Exception {
        source.failure = new IOException("once");
        source.mayFail.countDown();
        assertThatThrownBy(reader::snapshot).isInstanceOf(ServiceException.class);

        source.failure = null;

        assertThat(reader.snapshot()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    private static final class BrokenSource implements ServiceSource {
        final CountDownLatch mayFail = new CountDownLatch(1);
        volatile Throwable failure;
        volatile int reads;

        @Override
        public SourceInfo info() {
            return PROCESSES;
        }

        @Override
        public List<ServiceRecord> read() throws IOException, InterruptedException {
            reads = reads + 1;
            assertThat(mayFail.await(20, TimeUnit.SECONDS)).isTrue();
            if (failure != null) {
                ServiceReaderFailureTest.<RuntimeException>raise(failure);
            }
            return List.of();
        }
    }
}
