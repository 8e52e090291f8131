package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runspacelab.service.Callers.startWaiting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final GatedSource source = new GatedSource();
    private final ServiceReader reader = new ServiceReader(source, InstantSource.fixed(NOW), LONG);

    @AfterEach
    void end() {
        reader.close();
        source.open(1000);
    }

    @Test
    void aReadGivesTheRecordsWithTheirSourceAndTime() throws Exception {
        source.open(1);
        long before = System.nanoTime();

        var snapshot = reader.snapshot();

        assertThat(snapshot).extracting(ServiceRecord::name).containsExactly("read 1");
        assertThat(snapshot.nanos() - before).isBetween(0L, System.nanoTime() - before);
        assertThat(snapshot.source()).isEqualTo(GatedSource.INFO);
        assertThat(snapshot.takenAt()).isEqualTo(NOW);
        assertThat(snapshot.duration()).isPositive();
        assertThat(reader.last()).containsSame(snapshot);
    }

    @Test
    void aNewReaderHasNeitherThreadNorList() {
        var threadsBefore = Thread.getAllStackTraces().keySet();

        try (var fresh = new ServiceReader(source, InstantSource.fixed(NOW), LONG)) {
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("services"))
                    .isSubsetOf(threadsBefore);
            assertThat(fresh.last()).isEmpty();
        }
        assertThat(source.reads()).isZero();
    }

    @Test
    void readsRunOnOneDaemonThreadNamedServices() throws Exception {
        source.open(2);

        reader.snapshot();
        reader.snapshot();

        assertThat(source.threads()).hasSize(2).allSatisfy(thread -> {
            assertThat(thread).isSameAs(source.threads().getFirst()).isNotSameAs(Thread.currentThread());
            assertThat(thread.getName()).isEqualTo("services");
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getThreadGroup().getParent()).as("that of its group, which is nobody's own").isNull();
        });
    }

    @Test
    void callersDuringAReadShareItsResult() throws Exception {
        var first = Callers.start(reader);
        source.awaitBegin();
        var others = startWaiting(reader, 15);

        source.open(1);

        var shared = first.answer().get(20, TimeUnit.SECONDS);
        for (var other : others) {
            assertThat(other.answer().get(20, TimeUnit.SECONDS)).isSameAs(shared);
        }
        assertThat(source.reads()).isEqualTo(1);
    }

    @Test
    void aCallerAfterAReadGetsANewOne() throws Exception {
        source.open(2);

        var first = reader.snapshot();
        var second = reader.snapshot();

        assertThat(first).extracting(ServiceRecord::name).containsExactly("read 1");
        assertThat(second).extracting(ServiceRecord::name).containsExactly("read 2");
    }

    @Test
    void thereAreNeverTwoReadsAtOnce() throws Exception {
        source.open(Integer.MAX_VALUE / 2);
        var callers = IntStream.range(0, 16).mapToObj(_ -> Thread.ofPlatform().daemon().start(() -> {
            try {
                for (var i = 0; i < 200; i++) {
                    reader.snapshot();
                }
            } catch (ServiceException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        })).toList();

        for (var caller : callers) {
            assertThat(caller.join(Duration.ofSeconds(30))).isTrue();
        }

        assertThat(source.mostAtOnce()).isEqualTo(1);
        assertThat(source.reads()).isBetween(200, 3200);
        assertThat(source.threads()).allMatch(thread -> thread == source.threads().getFirst());
    }

    @Test
    void interruptingACallerEndsItsWaitAndLeavesTheRead() throws Exception {
        var impatient = Callers.start(reader);
        source.awaitBegin();
        var patient = startWaiting(reader, 1).getFirst();

        impatient.thread().interrupt();

        assertThat(impatient.answer()).failsWithin(Duration.ofSeconds(20)).withThrowableThat()
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(patient.answer()).isNotDone();
        source.open(1);
        assertThat(patient.answer()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(source.reads()).isEqualTo(1);
        assertThat(source.threads().getFirst().isInterrupted()).isFalse();
    }

    @Test
    void aCallerThatIsInterruptedAlreadyStartsNoRead() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(reader::snapshot).isInstanceOf(InterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(source.reads()).isZero();
    }

    @Test
    void aTimeLimitThatIsNotPositiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceReader(source, InstantSource.system(), Duration.ZERO));
    }
}
