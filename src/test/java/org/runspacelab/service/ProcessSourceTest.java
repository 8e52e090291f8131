package org.runspacelab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oshi.software.os.OSProcess;

/** Reads the real processes of the machine the test runs on. */
class ProcessSourceTest {
    private final ProcessSource source = new ProcessSource();

    @Test
    void itFindsThisVeryProcess() {
        var me = ProcessHandle.current();

        var record = source.read().stream()
                .filter(process -> Objects.equals(process.pid(), me.pid())).findFirst().orElseThrow();

        assertThat(record.name()).containsIgnoringCase("java");
        assertThat(record.status()).isEqualTo(ServiceStatus.RUNNING);
        assertThat(record.source()).isEqualTo(source.info().id());
        assertThat(record.user()).isNotBlank();
        assertThat(record.since()).isCloseTo(me.info().startInstant().orElseThrow(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void aProcessStartedAtTheSameMomentInEveryRead() {
        var pid = ProcessHandle.current().pid();

        var starts = Stream.generate(source::read).limit(3)
                .map(list -> list.stream().filter(process -> Objects.equals(process.pid(), pid)).findFirst())
                .map(process -> process.orElseThrow().since());

        assertThat(starts.distinct()).hasSize(1);
    }

    @Test
    void processesComeSortedByNameThenPid() {
        var byNameThenPid = Comparator.comparing(ServiceRecord::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparingLong(ServiceRecord::pid);

        assertThat(source.read()).isNotEmpty().isSortedAccordingTo(byNameThenPid);
    }

    @Test
    void aReaderReadsThemOnItsOwnThread() throws Exception {
        try (var reader = new ServiceReader(source, InstantSource.system(), Duration.ofSeconds(30))) {
            var snapshot = reader.snapshot();

            assertThat(snapshot).isNotEmpty();
            assertThat(snapshot.source().kind()).isEqualTo(SourceInfo.Kind.PROCESSES);
        }
    }

    @ParameterizedTest
    @CsvSource({"NEW, STARTING", "RUNNING, RUNNING", "SLEEPING, RUNNING", "WAITING, RUNNING", "STOPPED, PAUSED",
        "SUSPENDED, PAUSED", "ZOMBIE, EXITED", "OTHER, UNKNOWN", "INVALID, UNKNOWN"})
    void aSleepingProcessRunsAndAZombieHasExited(OSProcess.State state, ServiceStatus status) {
        assertThat(ProcessSource.status(state)).isEqualTo(status);
    }
}
