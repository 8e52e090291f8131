package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "STOPPED,  RUNNING,  started", "STARTING, RUNNING,   started", "FAILED, EXITED,   started",
        "RUNNING,  STOPPED,  stopped", "EXITED,   STOPPED,   stopped", "FAILED, STOPPED,  stopped",
        "RUNNING,  FAILED,   failed",  "STARTING, FAILED,    failed",  "RUNNING, RUNNING, ''",
        "RUNNING,  STOPPING, ''",      "STOPPED,  STARTING,  ''",      "RUNNING, RELOADING, ''",
    })
    void aChangeOfStatusIsInOneList(ServiceStatus before, ServiceStatus after, String word) {
        ServiceDifference difference = between(List.of(record("a", before)), List.of(record("a", after)));

        assertThat(difference.inWords()).isEqualTo(word.isEmpty() ? "" : word + " a");
        assertThat(difference.isEmpty()).isEqualTo(word.isEmpty());
        assertThat(difference.changed()).hasSize(word.isEmpty() ? 0 : 1);
    }

    @Test
    void servicesAppearAndVanishAndFailAsTheyAppear() {
        ServiceDifference difference = between(
                List.of(record("gone", ServiceStatus.RUNNING), record("stays", ServiceStatus.RUNNING)),
                List.of(record("stays", ServiceStatus.RUNNING), record("new", ServiceStatus.STOPPED),
                        record("bad", ServiceStatus.FAILED)));

        assertThat(difference.inWords()).isEqualTo("failed bad; appeared new; vanished gone");
    }

    @Test
    void anotherProcessOfTheSameServiceIsAStart() {
        assertThat(between(List.of(record("a", ServiceStatus.RUNNING).withPid(1L)),
                List.of(record("a", ServiceStatus.RUNNING).withPid(2L))).started()).hasSize(1);
        // what was not known before is no change
        assertThat(between(List.of(record("a", ServiceStatus.RUNNING)),
                List.of(record("a", ServiceStatus.RUNNING).withPid(2L)))).isEqualTo(ServiceDifference.NONE);
    }

    @Test
    void manyAreCountedAndNotNamed() {
        List<ServiceRecord> many =
                IntStream.range(0, 9).mapToObj(i -> record("s" + i, ServiceStatus.RUNNING)).toList();

        assertThat(between(many, List.of()).inWords()).isEqualTo("vanished s0, s1, s2, s3, s4 and 4 more");
    }

    @Test
    void processesOfOneNameAreToldApartByTheirNumbers() {
        SourceInfo processes = new SourceInfo("p", SourceInfo.Kind.PROCESSES, "processes of a test");
        ServiceSnapshot before = snapshot(processes, record("java", ServiceStatus.RUNNING).withPid(1L));
        ServiceSnapshot after = snapshot(processes, record("java", ServiceStatus.RUNNING).withPid(1L),
                record("java", ServiceStatus.RUNNING).withPid(2L));

        assertThat(ServiceDifference.between(before, after).inWords()).isEqualTo("appeared java");
    }

    @Test
    void listsOfDifferentSourcesAreNotCompared() {
        SourceInfo other = new SourceInfo("other", SourceInfo.Kind.SERVICES, "other services");

        assertThat(ServiceDifference.between(snapshot(GatedSource.INFO, record("a", ServiceStatus.RUNNING)),
                snapshot(other))).isEqualTo(ServiceDifference.NONE);
    }

    private static ServiceDifference between(List<ServiceRecord> before, List<ServiceRecord> after) {
        return ServiceDifference.between(
                snapshot(GatedSource.INFO, before.toArray(ServiceRecord[]::new)),
                snapshot(GatedSource.INFO, after.toArray(ServiceRecord[]::new)));
    }

    private static ServiceSnapshot snapshot(SourceInfo source, ServiceRecord... records) {
        return new ServiceSnapshot(Stream.of(records).toList(), source, Instant.EPOCH, 0, Duration.ZERO);
    }

    private static ServiceRecord record(String name, ServiceStatus status) {
        return ServiceRecord.of(name, status, status.name(), "test");
    }
}
