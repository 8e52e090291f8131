package org.runspacelab.service.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;

/** The mapping of what Windows answers, with answers written down; Windows itself is not asked. */
class WindowsSourceTest {

    private static final ServiceControl.Setup DENIED = new ServiceControl.Setup(null, null, null, null, true);

    @Test
    void bothNamesStartTypeAccountAndDescriptionAreThere() throws Exception {
        ServiceListing listing = source(Map.of(
                listed("wuauserv", "Windows Update", 4, 1, 1234, 0),
                new ServiceControl.Setup(3, false, "LocalSystem", "Enables the detection of updates.", false),
                listed("BITS", "Background Intelligent Transfer Service", 1, 0, 0, 0),
                new ServiceControl.Setup(2, true, "LocalSystem", null, false))).list();

        assertThat(listing.records()).containsExactly(
                new ServiceRecord("BITS", "Background Intelligent Transfer Service", null, ServiceStatus.STOPPED,
                        "SERVICE_STOPPED", "automatic, delayed", "SERVICE_AUTO_START, delayed", null, "LocalSystem", null,
                        false, "windows"),
                new ServiceRecord("wuauserv", "Windows Update", "Enables the detection of updates.",
                        ServiceStatus.RUNNING, "SERVICE_RUNNING", "manual", "SERVICE_DEMAND_START", 1234L, "LocalSystem",
                        null, true, "windows"));
        assertThat(listing.notes()).isEmpty();
    }

    @Test
    void whereAccessIsDeniedTheRowIsThereWithoutWhatWasDenied() throws Exception {
        ServiceListing listing = source(Map.of(listed("WinDefend", "Defender", 4, 0, 77, 0), DENIED)).list();

        assertThat(listing.records()).containsExactly(new ServiceRecord("WinDefend", "Defender", null,
                ServiceStatus.RUNNING, "SERVICE_RUNNING", null, null, 77L, null, null, false, "windows"));
        assertThat(listing.notes()).containsExactly("the setup of 1 services may not be read: it is left out");
    }

    @Test
    void aManagerThatRefusesIsAnErrorInOneLine() {
        ServiceControl refusing = () -> {
            throw new IOException("the service control manager does not answer: Access is denied.");
        };

        assertThatThrownBy(() -> new WindowsSource(refusing).list()).hasMessageEndingWith("Access is denied.");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, STOPPED, SERVICE_STOPPED", "1, 1077, STOPPED, 'SERVICE_STOPPED, exit code 1077'",
        "1, 1067, FAILED, 'SERVICE_STOPPED, exit code 1067'", "2, 0, STARTING, SERVICE_START_PENDING",
        "3, 0, STOPPING, SERVICE_STOP_PENDING", "4, 0, RUNNING, SERVICE_RUNNING", "5, 0, STARTING, SERVICE_CONTINUE_PENDING",
        "6, 0, RUNNING, SERVICE_PAUSE_PENDING", "7, 0, PAUSED, SERVICE_PAUSED", "9, 0, UNKNOWN, state 9"})
    void everyStateHasAWord(int state, int exitCode, ServiceStatus status, String raw) {
        ServiceControl.Listed service = listed("a", "A", state, 0, 0, exitCode);

        assertThat(WindowsWords.status(service)).isEqualTo(status);
        assertThat(WindowsWords.rawStatus(service)).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({"0, false, at boot", "1, false, at system start", "2, false, automatic", "2, true, 'automatic, delayed'",
        "3, true, manual", "4, false, disabled", "8, false, start type 8"})
    void everyStartTypeIsInPlainWords(int startType, boolean delayed, String words) {
        assertThat(WindowsWords.start(startType, delayed)).isEqualTo(words);
    }

    @Test
    void theBlocksOfWindowsAreReadByTheirLayout() {
        try (Memory config = new Memory(128); Memory text = new Memory(256); Memory other = new Memory(64)) {
            config.clear();
            config.setInt(4, 2);
            text.setWideString(0, "NT AUTHORITY\\LocalService");
            config.setPointer(SetupBlock.ACCOUNT, text);
            other.clear();
            other.setPointer(0, text);

            assertThat(SetupBlock.ACCOUNT).isEqualTo(Native.POINTER_SIZE == 8 ? 48 : 28);
            assertThat(SetupBlock.startType(config)).isEqualTo(2);
            assertThat(SetupBlock.account(config)).isEqualTo("NT AUTHORITY\\LocalService");
            assertThat(SetupBlock.description(other)).isEqualTo("NT AUTHORITY\\LocalService");
            assertThat(SetupBlock.isDelayed(other)).isTrue();
            other.clear();
            assertThat(SetupBlock.description(other)).isNull();
            assertThat(SetupBlock.isDelayed(other)).isFalse();
        }
    }

    private static WindowsSource source(Map<ServiceControl.Listed, ServiceControl.Setup> services) {
        return new WindowsSource(() -> new ServiceControl.Connection() {
            @Override
            public List<ServiceControl.Listed> list() {
                return List.copyOf(services.keySet());
            }

            @Override
            public ServiceControl.Setup setup(String name) {
                return services.entrySet().stream().filter(entry -> entry.getKey().name().equals(name))
                        .findFirst().orElseThrow().getValue();
            }

            @Override
            public void close() {
            }
        });
    }

    private static ServiceControl.Listed listed(
            String name, String displayName, int state, int controls, int pid, int exitCode) {
        return new ServiceControl.Listed(name, displayName, state, controls, pid, exitCode);
    }
}
