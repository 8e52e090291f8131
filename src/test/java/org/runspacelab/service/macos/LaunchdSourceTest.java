package org.runspacelab.service.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.service.ProgramFile;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;

/** The parsing of what launchctl prints and of property lists, in the shape they have; macOS itself is not asked. */
@Timeout(60)
class LaunchdSourceTest {

    private static final String LIST = """
            PID\tStatus\tLabel
            412\t0\tcom.apple.Finder
            -\t0\tcom.apple.quicklook
            -\t78\tcom.example.broken
            -\t-9\tcom.apple.mdworker
            -\t-11\tcom.example.crashed
            501\t-15\torg.example.agent
            """;

    @TempDir
    Path root;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(root.resolve("Library/LaunchAgents"));
        Files.createDirectories(root.resolve("home/Library/LaunchAgents"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
    void jobsAndTheirPropertyListsAreOneList() throws Exception {
        plist("home/Library/LaunchAgents/agent.plist", "org.example.agent", "<key>KeepAlive</key><true/>");
        plist("Library/LaunchAgents/later.plist", "org.example.later",
                "<key>StartInterval</key><integer>60</integer><key>UserName</key><string>www</string>");
        Files.writeString(root.resolve("Library/LaunchAgents/bad.plist"), "<plist><dict><key>Label</key>");
        NSDictionary finder = new NSDictionary();
        finder.put("Label", "com.apple.Finder");
        finder.put("RunAtLoad", true);
        BinaryPropertyListWriter.write(finder, root.resolve("Library/LaunchAgents/finder.plist"));

        ServiceListing listing = source(LIST).list();

        assertThat(listing.records()).containsExactly(
                new ServiceRecord("com.apple.Finder", "com.apple.Finder", null, ServiceStatus.RUNNING, "running",
                        "automatic", "RunAtLoad", 412L, null, null, null, "launchd"),
                bare("com.apple.mdworker", ServiceStatus.STOPPED, "not running, last ended by signal 9"),
                bare("com.apple.quicklook", ServiceStatus.STOPPED, "not running, last exit code 0"),
                bare("com.example.broken", ServiceStatus.FAILED, "not running, last exit code 78"),
                bare("com.example.crashed", ServiceStatus.FAILED, "not running, last ended by signal 11"),
                new ServiceRecord("org.example.agent", "org.example.agent", null, ServiceStatus.RUNNING, "running",
                        "automatic, kept running", "KeepAlive", 501L, null, null, null, "launchd"),
                new ServiceRecord("org.example.later", "org.example.later", null, ServiceStatus.STOPPED, "not loaded",
                        "on schedule", "StartInterval", null, "www", null, null, "launchd"));
        assertThat(listing.notes()).containsExactly("launchd shows the system's own services to root only",
                "1 property lists could not be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<key>Disabled</key><true/><key>KeepAlive</key><true/> | disabled | Disabled",
        "<key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict> | automatic, kept running | KeepAlive on conditions",
        "<key>KeepAlive</key><false/><key>RunAtLoad</key><true/> | automatic | RunAtLoad",
        "<key>StartCalendarInterval</key><dict/> | on schedule | StartCalendarInterval",
        "<key>MachServices</key><dict><key>a</key><true/></dict> | when needed | MachServices",
        "<key>Program</key><string>/bin/a</string> | manual | no key that starts it"})
    void thePropertyListSaysHowAJobIsStarted(String keys, String start, String raw) throws IOException {
        JobFile job = JobFile.parse(xml("a.b", keys).getBytes(StandardCharsets.UTF_8));

        assertThat(job).isEqualTo(new JobFile("a.b", start, raw, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "<plist><array/></plist>", "<plist><dict><key>Label</key><true/></dict></plist>",
        "bplist00garbage"})
    void whatIsNoPropertyListOfAJobIsRefused(String file) {
        assertThatThrownBy(() -> JobFile.parse(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "PID\tStatus\tLabel\nx y z", "PID Status Label\n"})
    void whatIsNoListIsRefused(String output) {
        assertThatThrownBy(() -> LaunchList.parse(output.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class).hasMessageStartingWith("launchctl printed");
    }

    private LaunchdSource source(String list) throws IOException, InterruptedException {
        Files.writeString(root.resolve("list"), list);
        Path program = ProgramFile.write(
                root.resolve("launchctl"), "#!/bin/sh\ncat '%s'\n".formatted(root.resolve("list")));
        return new LaunchdSource(program, root, root.resolve("home"), false);
    }

    private void plist(String file, String label, String keys) throws IOException {
        Files.writeString(root.resolve(file), xml(label, keys));
    }

    private static String xml(String label, String keys) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0"><dict><key>Label</key><string>%s</string>%s</dict></plist>
                """.formatted(label, keys);
    }

    private static ServiceRecord bare(String label, ServiceStatus status, String raw) {
        return ServiceRecord.of(label, status, raw, "launchd");
    }
}
