package org.runspacelab.service.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.command.BoundedCommand;
import org.runspacelab.service.command.CommandException;
import org.runspacelab.service.command.CommandLimits;

/** A source on a systemctl that is none: as it should be, too old, too slow, too much, broken. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
class SystemdSourceTest {

    private static final CommandLimits PATIENT = new CommandLimits(Duration.ofSeconds(30), 16 * 1024 * 1024);

    @TempDir
    Path folder;

    private FakeSystemctl systemctl;

    @BeforeEach
    void makeProgram() throws IOException, InterruptedException {
        systemctl = new FakeSystemctl(folder).recorded();
    }

    @Test
    void aListIsThreeCallsInLocaleC() throws Exception {
        Path program = BoundedCommand.find("systemctl", "/nowhere:" + folder).orElseThrow();

        ServiceListing listing = new SystemdSource(program, false, PATIENT).list();

        assertThat(listing.records()).hasSize(99);
        assertThat(find(listing, "nginx.service").pid()).isEqualTo(39L);
        assertThat(find(listing, "cron.service").since()).isNotNull();
        assertThat(systemctl.calls().lines().sorted()).hasSize(3).satisfiesExactly(
                files -> assertThat(files)
                        .startsWith("C --system").endsWith("list-unit-files --type=service --output=json"),
                units -> assertThat(units).endsWith("list-units --type=service --all --output=json"),
                show -> assertThat(show).contains(" show --property=Id,", " -- console-getty.service cron.service ")
                        .doesNotContain("lab-"));
    }

    @Test
    void theUsersManagerIsAskedWhereChosen() throws Exception {
        ServiceListing listing = new SystemdSource(systemctl.program(), true, PATIENT).list();

        assertThat(listing.records()).extracting(ServiceRecord::source).containsOnly("systemd-user");
        assertThat(systemctl.calls().lines()).allMatch(call -> call.startsWith("C --user "));
    }

    @Test
    void detailsAreAskedForByNameAndNothingElseGetsIntoTheCommand() throws Exception {
        SystemdSource source = new SystemdSource(systemctl.program(), false, PATIENT);

        assertThat(source.details(List.of("nginx.service", "*", "a b", "x;y", "$(z)")).getFirst().raw()).isNotEmpty();
        assertThat(source.details(List.of("*"))).isEmpty();

        assertThat(systemctl.calls().lines()).singleElement().asString().endsWith(" -- nginx.service");
    }

    @Test
    void aSystemdTooOldForJsonIsReadFromPropertiesAndTheListSaysSo() throws Exception {
        systemctl.does("""
                case "$*" in
                *list-unit*) printf '  nginx.service loaded active running A web server\\n\\n1 loaded units listed.\\n' ;;
                *) printf 'Id=nginx.service\\nLoadState=loaded\\nActiveState=active\\nSubState=running\\n'
                   printf 'Description=A web server\\nMainPID=7\\nUnitFileState=enabled\\n\\n'
                   printf 'Id=x.service\\nLoadState=masked\\nActiveState=inactive\\nSubState=dead\\nUnitFileState=masked\\n' ;;
                esac""");
        SystemdSource source = new SystemdSource(systemctl.program(), false, PATIENT);

        ServiceListing listing = source.list();

        assertThat(listing.notes()).singleElement().asString().startsWith("this systemd is too old for JSON");
        assertThat(listing.records()).extracting(ServiceRecord::name, ServiceRecord::status, ServiceRecord::startType,
                        ServiceRecord::pid)
                .containsExactly(tuple("nginx.service", ServiceStatus.RUNNING, "automatic", 7L),
                        tuple("x.service", ServiceStatus.STOPPED, "masked", null));
        Files.delete(systemctl.file("calls"));
        assertThat(source.list()).isEqualTo(listing);
        assertThat(systemctl.calls().lines()).singleElement().asString().contains(" show ");
    }

    @Test
    void aSystemctlThatHangsIsKilledWithAllItStarted() throws Exception {
        systemctl.does("sleep 300 & echo $! > \"$here/child.tmp\"; mv \"$here/child.tmp\" \"$here/child\"; wait");
        SystemdSource source = limited(Duration.ofMillis(2_500));

        assertThatThrownBy(source::list).isInstanceOf(CommandException.class)
                .hasMessage("systemctl did not answer within 2500 ms");

        long child = Long.parseLong(Files.readString(systemctl.file("child")).strip());
        Optional<ProcessHandle> left = ProcessHandle.of(child);
        if (left.isPresent()) {
            assertThat(left.get().onExit()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void garbageIsRefusedInOneLine() throws Exception {
        systemctl.does("printf x; head -c 100000 /dev/urandom");

        assertThatThrownBy(() -> limited(Duration.ofSeconds(30)).list()).isInstanceOf(IOException.class)
                .message().isEqualTo("systemctl printed no list of units");
    }

    @Test
    void aListThatBreaksOffIsRefused() throws Exception {
        systemctl.does("printf '[{\"unit\":\"a.service\"'");

        assertThatThrownBy(() -> limited(Duration.ofSeconds(30)).list())
                .hasMessage("systemctl printed a list of units that is broken");
    }

    @Test
    void aFailureSaysWhatSystemctlSaid() throws Exception {
        systemctl.does("echo 'Failed to connect to bus: No medium found' >&2; exit 1");

        assertThatThrownBy(() -> limited(Duration.ofSeconds(30)).list()).isInstanceOf(CommandException.class)
                .hasMessage("systemctl failed: Failed to connect to bus: No medium found");

        systemctl.does("exit 3");
        assertThatThrownBy(() -> limited(Duration.ofSeconds(30)).list()).hasMessage("systemctl failed: exit code 3");
    }

    @Test
    void aSystemctlThatPrintsWithoutEndIsStopped() throws Exception {
        systemctl.does("exec yes '[{\"unit\":\"a.service\"},'");
        SystemdSource source = new SystemdSource(
                systemctl.program(), false, new CommandLimits(Duration.ofSeconds(30), 64 * 1024));

        assertThatThrownBy(source::list).hasMessage("systemctl printed more than 64 KB");
    }

    @Test
    void tenThousandUnitsAreListed() throws Exception {
        Files.writeString(systemctl.file("units"), IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"unit\":\"u%05d.service\",\"load\":\"loaded\",\"active\":\"active\",\"sub\":\"running\"}"
                        .formatted(i))
                .collect(Collectors.joining(",", "[", "]")));

        ServiceListing listing = limited(Duration.ofSeconds(30)).list();

        assertThat(listing.records()).hasSizeGreaterThan(10_000).contains(
                ServiceRecord.of("u09999.service", ServiceStatus.RUNNING, "active (running)", "systemd")
                        .withDisplayName("u09999"));
        assertThat(listing.notes()).anyMatch(note -> note.startsWith("the processes of 8000 more running units"));
    }

    @Test
    void aProgramThatIsGoneIsSaid() throws Exception {
        Files.delete(systemctl.program());

        assertThatThrownBy(() -> limited(Duration.ofSeconds(30)).list()).hasMessage("systemctl could not be started");
    }

    private SystemdSource limited(Duration time) {
        return new SystemdSource(systemctl.program(), false, new CommandLimits(time, 16 * 1024 * 1024));
    }

    private static ServiceRecord find(ServiceListing listing, String name) {
        return listing.records().stream().filter(record -> record.name().equals(name)).findFirst().orElseThrow();
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
