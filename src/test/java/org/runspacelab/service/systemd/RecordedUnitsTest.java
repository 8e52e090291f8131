package org.runspacelab.service.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.service.ServiceDetails;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;

/** The parsing and the merging of what systemd prints. */
class RecordedUnitsTest {

    private static final Instant THEN = Instant.parse("2026-11-21T23:41:08Z");

    private final ServiceListing listing = merge();
    private final Map<String, ServiceRecord> byName =
            listing.records().stream().collect(Collectors.toMap(ServiceRecord::name, Function.identity()));

    private static ServiceListing merge() {
        try {
            return UnitMerge.merge(UnitTable.parse(Recorded.UNITS), UnitTable.parse(Recorded.UNIT_FILES), "systemd");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void loadedUnitsUnloadedFilesAndUnitsWithoutAFileAreOneList() {
        assertThat(byName.get("nginx.service")).isEqualTo(new ServiceRecord("nginx.service", "nginx",
                "A high performance web server and a reverse proxy server", ServiceStatus.RUNNING, "active (running)",
                "automatic", "enabled", null, null, null, null, "systemd"));
        assertThat(byName.get("lab-failed.service")).isEqualTo(new ServiceRecord("lab-failed.service", "lab-failed",
                "Lab unit that fails", ServiceStatus.FAILED, "failed (failed)",
                "automatic", "enabled", null, null, null, null, "systemd"));
        assertThat(byName.get("lab-oneshot.service")).isEqualTo(new ServiceRecord("lab-oneshot.service", "lab-oneshot",
                "Lab unit that has finished", ServiceStatus.EXITED, "active (exited)",
                "automatic", "enabled", null, null, null, null, "systemd"));
        assertThat(byName.get("auditd.service")).isEqualTo(new ServiceRecord("auditd.service", "auditd", null,
                ServiceStatus.STOPPED, "not-found inactive (dead)", "no unit file", "not-found", null, null, null, null,
                "systemd"));
        assertThat(byName.get("debug-shell.service")).isEqualTo(new ServiceRecord("debug-shell.service", "debug-shell",
                null, ServiceStatus.STOPPED, "not loaded", "manual", "disabled", null, null, null, null, "systemd"));
        assertThat(byName.get("cryptdisks.service")).isEqualTo(new ServiceRecord("cryptdisks.service", "cryptdisks",
                null, ServiceStatus.STOPPED, "not loaded", "masked", "masked", null, null, null, null, "systemd"));
    }

    @Test
    void anInstanceHasTheStartTypeOfItsTemplate() {
        assertThat(byName.get("getty@tty1.service").startType()).isEqualTo("automatic");
        assertThat(byName.get("modprobe@fuse.service").rawStartType()).isEqualTo("static");
    }

    @Test
    void everyUnitIsThereOnceAndWhatIsNoServiceIsCounted() {
        // 70 units, and of the 50 files that are not loaded all but 14 templates and 7 other names
        assertThat(listing.records()).hasSize(70 + 50 - 14 - 7).isSortedAccordingTo(UnitMerge.BY_NAME);
        assertThat(listing.notes()).containsExactly("14 templates and 7 other names of units are not listed");
        assertThat(listing.records().stream().collect(
                Collectors.groupingBy(ServiceRecord::status, Collectors.counting())))
                .containsEntry(ServiceStatus.RUNNING, 7L)
                .containsEntry(ServiceStatus.EXITED, 8L)
                .containsEntry(ServiceStatus.FAILED, 1L)
                .hasSize(4);
        assertThat(listing.records()).filteredOn(record -> "masked".equals(record.startType())).hasSize(6);
        assertThat(byName).doesNotContainKeys("sshd.service", "getty@.service");
    }

    @Test
    void propertiesGiveProcessAccountAndTime() {
        List<ServiceDetails> details =
                UnitProperties.parse(Recorded.SHOW).stream().map(unit -> unit.details(true)).toList();

        assertThat(details).extracting(ServiceDetails::name).containsExactly("nginx.service", "ssh.service",
                "cron.service", "lab-failed.service", "lab-oneshot.service");
        assertThat(details).extracting(ServiceDetails::pid).containsExactly(39L, 42L, 29L, null, null);
        assertThat(details).extracting(ServiceDetails::canStop).containsOnly(true);
        assertThat(details).extracting(ServiceDetails::since).containsExactly(THEN, THEN, THEN, null, THEN);
        assertThat(details.get(1).raw()).contains(new ServiceDetails.RawValue("Names", "ssh.service sshd.service"));
        // the recorded call did not ask whether the account is a dynamic one
        assertThat(details).extracting(ServiceDetails::user).containsOnlyNulls();
        assertThat(details.getFirst().addTo(byName.get("nginx.service")).pid()).isEqualTo(39L);
    }

    @Test
    void whatIsNoPropertyOrNoTimeIsLeftAside() {
        ServiceDetails details = UnitProperties.parse(utf8("""
                Id=a.service
                =b
                garbage
                MainPID=many
                StateChangeTimestamp=n/a
                User=
                DynamicUser=no
                CanStop=no""")).getFirst().details(true);

        assertThat(details.pid()).isNull();
        assertThat(details.since()).isNull();
        assertThat(details.user()).isEqualTo("root");
        assertThat(details.canStop()).isFalse();
        assertThat(UnitProperties.parse(utf8("Id=a.service\nLoadState=not-found\nDynamicUser=no")).getFirst()
                .details(true).user()).isNull();
        assertThat(UnitProperties.parse(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"active, running, RUNNING", "active, exited, EXITED", "active, start-post, RUNNING",
        "inactive, dead, STOPPED", "failed, failed, FAILED", "activating, auto-restart, STARTING",
        "deactivating, stop-sigterm, STOPPING", "reloading, reload, RELOADING", "refreshing, x, RELOADING",
        "maintenance, x, UNKNOWN", "'', '', UNKNOWN"})
    void everyStateHasAWord(String active, String sub, ServiceStatus status) {
        assertThat(UnitWords.status(active, sub)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[{\"unit\":\"a.service\"", "[1]", "[{\"unit\":}]", "[[]]", "\u0000\u0001"})
    void whatIsNoListIsRefused(String output) {
        assertThatThrownBy(() -> UnitTable.parse(utf8(output))).isInstanceOf(IOException.class)
                .hasMessageStartingWith("systemctl printed");
    }

    @Test
    void unknownFieldsAreLeftAside() throws IOException {
        assertThat(UnitTable.parse(utf8("[{\"unit\":\"a.service\",\"n\":1,\"deep\":{\"a\":[1,2]},\"sub\":null}]")).rows())
                .containsExactly(Map.of("unit", "a.service"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
