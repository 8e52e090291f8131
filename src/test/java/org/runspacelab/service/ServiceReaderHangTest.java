package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reader does while its source hangs. The only tests in which time has to pass: the limit's. */
@Timeout(60)
class ServiceReaderHangTest {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");

    private final GatedSource source = new GatedSource();
    private final ServiceReader reader =
            new ServiceReader(source, InstantSource.fixed(NOW), Duration.ofMillis(500));

    @AfterEach
    void end() {
        reader.close();
        source.open(1000);
    }

    @Test
    void aCallerStopsWaitingAtTheLimit() {
        assertThatThrownBy(reader::snapshot)
                .isInstanceOf(ServiceException.class)
                .hasNoCause()
                .hasMessage("the service list did not answer within 500 ms; there is no earlier one");
        assertThat(reader.problem().orElseThrow().failures()).isZero();
    }

    @Test
    void theMessageSaysFromWhenTheLastListIs() throws Exception {
        var earlier = readThrough();

        assertThatThrownBy(reader::snapshot)
                .isInstanceOf(ServiceException.class)
                .hasMessage("the service list did not answer within 500 ms; the last one is from "
                        + SECONDS.format(NOW.atZone(ZoneId.systemDefault())));
        assertThat(reader.last()).containsSame(earlier);
    }

    @Test
    void aHangingReadDoesNotPileUpThreadsOrReads() throws Exception {
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(reader::snapshot).isInstanceOf(ServiceException.class);
        }

        source.awaitBegin();
        assertThat(source.reads()).isEqualTo(1);
        assertThat(source.threads()).hasSize(1).allMatch(Thread::isAlive);
    }

    @Test
    void whenAHangingReadReturnsThingsGoOn() throws Exception {
        assertThatThrownBy(reader::snapshot).isInstanceOf(ServiceException.class);
        source.awaitBegin();

        source.open(1);
        // The hanging read used up the only permit: once its thread is idle, the next read is a new one.
        Callers.until(() -> source.threads().getFirst().getState() == Thread.State.TIMED_WAITING);
        assertThat(reader.last().orElseThrow()).extracting(ServiceRecord::name).containsExactly("read 1");

        assertThat(readThrough()).extracting(ServiceRecord::name).containsExactly("read 2");
        assertThat(reader.problem()).isEmpty();
    }

    /** A read that comes through, on a slow machine later than the limit. */
    private ServiceSnapshot readThrough() throws Exception {
        Optional<ServiceSnapshot> before = reader.last();
        source.open(1);
        try {
            return reader.snapshot();
        } catch (ServiceException late) {
            Callers.until(() -> !reader.last().equals(before));
            return reader.last().orElseThrow();
        }
    }
}
