package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRecordTest {
    @Test
    void whatIsNotGivenIsNotKnown() {
        var record = ServiceRecord.of("cron", ServiceStatus.FAILED, "failed", "test");

        assertThat(record).isEqualTo(new ServiceRecord("cron", "cron", null, ServiceStatus.FAILED, "failed",
                null, null, null, null, null, null, "test"));
    }

    @Test
    void whatIsKnownIsAddedToACopy() {
        var since = Instant.parse("2026-11-21T10:15:30Z");
        var bare = ServiceRecord.of("cron", ServiceStatus.RUNNING, "active", "test");

        var full = bare.withPid(17L).withUser("root").withSince(since);

        assertThat(full).isEqualTo(new ServiceRecord("cron", "cron", null, ServiceStatus.RUNNING, "active",
                null, null, 17L, "root", since, null, "test"));
        assertThat(bare.pid()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, Running", "STOPPED, Stopped", "FAILED, Failed", "STARTING, Starting",
        "STOPPING, Stopping", "RELOADING, Reloading", "PAUSED, Paused", "EXITED, Exited", "UNKNOWN, Unknown"})
    void aStatusPrintsItsLabel(ServiceStatus status, String label) {
        assertThat(status.label()).isEqualTo(label);
        assertThat(status).hasToString(label);
    }
}
