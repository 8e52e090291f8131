package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceSnapshotTest {
    private static final ServiceRecord CRON = ServiceRecord.of("cron", ServiceStatus.RUNNING, "active", "test");
    private static final ServiceRecord SSHD = ServiceRecord.of("sshd", ServiceStatus.STOPPED, "inactive", "test");
    private static final Instant TAKEN_AT = Instant.parse("2026-11-21T10:15:30Z");

    private static ServiceSnapshot snapshot(List<ServiceRecord> records) {
        var info = new SourceInfo("test", SourceInfo.Kind.SERVICES, "services of a test");
        return new ServiceSnapshot(records, info, TAKEN_AT, 0, Duration.ofMillis(40));
    }

    @Test
    void itCannotBeChanged() {
        var snapshot = snapshot(List.of(CRON, SSHD));

        assertRefused(() -> snapshot.add(CRON));
        assertRefused(() -> snapshot.set(0, SSHD));
        assertRefused(() -> snapshot.remove(0));
        assertRefused(snapshot::clear);
        assertRefused(() -> snapshot.sort(Comparator.comparing(ServiceRecord::name)));
        assertThat(snapshot).containsExactly(CRON, SSHD);
    }

    @Test
    void itDoesNotFollowTheListItWasMadeFrom() {
        var records = new ArrayList<>(List.of(CRON));
        var snapshot = snapshot(records);

        records.clear();

        assertThat(snapshot).containsExactly(CRON);
    }

    @Test
    void itEqualsAnyListOfTheSameRecords() {
        assertThat(snapshot(List.of(CRON, SSHD))).isEqualTo(List.of(CRON, SSHD)).isNotEqualTo(List.of(SSHD, CRON));
    }

    @Test
    void itsTextIsOneShortLine() {
        assertThat(snapshot(List.of(CRON, SSHD))).hasToString("service list of 2, taken at 2026-11-21T10:15:30Z");
    }

    private static void assertRefused(Runnable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
    }
}
