package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import oshi.software.os.OSService;

class OshiServiceSourceTest {
    @Test
    void aRunningServiceHasAPid() {
        var record = OshiServiceSource.record(new OSService("cron", 17, OSService.State.RUNNING));

        assertThat(record).isEqualTo(
                ServiceRecord.of("cron", ServiceStatus.RUNNING, "RUNNING", "oshi-services").withPid(17L));
    }

    @Test
    void aStoppedServiceHasNone() {
        var record = OshiServiceSource.record(new OSService("cron", 0, OSService.State.STOPPED));

        assertThat(record).isEqualTo(ServiceRecord.of("cron", ServiceStatus.STOPPED, "STOPPED", "oshi-services"));
    }

    @Test
    void aStateOshiHasNoWordForIsUnknown() {
        var record = OshiServiceSource.record(new OSService("cron", 0, OSService.State.OTHER));

        assertThat(record.status()).isEqualTo(ServiceStatus.UNKNOWN);
    }

    @Test
    void servicesComeSortedByName() {
        assertThat(new OshiServiceSource().read())
                .isSortedAccordingTo(Comparator.comparing(ServiceRecord::name, String.CASE_INSENSITIVE_ORDER));
    }
}
