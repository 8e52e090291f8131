package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source that fails is left alone for a while; on a clock that only the test moves. */
@Timeout(60)
class ServiceReaderBackOffTest {

    private static final Instant START = Instant.parse("2026-11-21T10:15:30Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger reads = new AtomicInteger();
    private volatile String failure;
    private final ServiceReader reader =
            new ServiceReader(new Failing(), now::get, Duration.ofSeconds(30));

    @AfterEach
    void end() {
        reader.close();
    }

    @Test
    void whileItFailsItIsAskedLessAndLessOften() throws Exception {
        ServiceSnapshot good = reader.snapshot();
        assertThat(reader.problem()).isEmpty();
        failure = "no bus";

        failsWith("the service list could not be read: no bus");
        failsWith("the service list could not be read: no bus");
        assertThat(reads).hasValue(3);
        failsWith("the service list could not be read: no bus; next try in 5 s");
        assertThat(reads).hasValue(3);
        move(5);
        failsWith("the service list could not be read: no bus");
        move(9);
        failsWith("the service list could not be read: no bus; next try in 1 s");
        assertThat(reads).hasValue(4);

        assertThat(reader.last()).containsSame(good);
        assertThat(reader.problem()).contains(new ServiceProblem("the service list could not be read: no bus",
                START, 3, START.plusSeconds(15)));
    }

    @Test
    void oneSuccessForgetsTheFailures() throws Exception {
        failure = "no bus";
        failsWith("the service list could not be read: no bus");
        failure = null;

        reader.snapshot();

        assertThat(reader.problem()).isEmpty();
        failure = "no bus";
        failsWith("the service list could not be read: no bus");
        failsWith("the service list could not be read: no bus");
    }

    @Test
    void aClockThatIsSetBackOpensItAtOnce() {
        failure = "no bus";
        failsWith("the service list could not be read: no bus");
        failsWith("the service list could not be read: no bus");

        move(-3600);

        failsWith("the service list could not be read: no bus");
        assertThat(reads).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 5", "3, 10", "4, 20", "5, 40", "6, 60", "1000, 60"})
    void theDelayDoublesUpToAMinute(int failures, int seconds) {
        assertThat(BackOff.delay(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private void failsWith(String message) {
        assertThatThrownBy(reader::snapshot).isInstanceOf(ServiceException.class).hasMessage(message);
    }

    private void move(int seconds) {
        now.updateAndGet(time -> time.plusSeconds(seconds));
    }

    private final class Failing implements ServiceSource {
        @Override
        public SourceInfo info() {
            return GatedSource.INFO;
        }

        @Override
        public List<ServiceRecord> read() throws IOException {
            reads.incrementAndGet();
            if (failure != null) {
                throw new IOException(failure);
            }
            return List.of();
        }
    }
}
